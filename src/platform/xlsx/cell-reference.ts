/** `A` is 0. */
export function columnOf(letters: string): number {
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

/** 0 is `A`. */
export const lettersOf = (column: number): string =>
  (column < 26 ? '' : lettersOf(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))

export interface CellPlace {
  /** From 0. */
  readonly column: number
  /** From 1. */
  readonly row: number
}

/** `B3`, with or without the dollars. */
export function placeOf(reference: string): CellPlace | undefined {
  const [, letters, row] = /^\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(reference) ?? []
  return letters && row ? { column: columnOf(letters), row: Number(row) } : undefined
}

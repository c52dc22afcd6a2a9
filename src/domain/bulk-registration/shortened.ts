const MOST_CHARACTERS = 20

/** What was typed, as a message repeats it: a cell may hold a whole book. */
export function shortened(typed: string): string {
  const characters = [...typed.trim()]
  return characters.length > MOST_CHARACTERS ? `${characters.slice(0, MOST_CHARACTERS).join('')}…` : characters.join('')
}

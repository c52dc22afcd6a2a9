import type { ApplicationKey } from '#domain/applications/application.ts'

/** An application in the version that was seen: what was changed meanwhile is not decided unseen. */
export interface Chosen extends ApplicationKey {
  readonly version: number
}

const CHOSEN =
  /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(\d{1,6})$/

export const writeChosen = ({ institution, id, version }: Chosen): string => `${institution}.${id}.${version}`

/** Those that can be read; the same one is decided once. */
export function readChosen(values: readonly (string | File)[]): readonly Chosen[] {
  const texts = [...new Set(values.filter((value) => typeof value === 'string'))]
  return texts.flatMap((text) => {
    const [, institution, id, version] = CHOSEN.exec(text) ?? []
    return institution && id ? [{ institution, id, version: Number(version) }] : []
  })
}

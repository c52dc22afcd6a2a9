import type { LetterContent } from '#notices/letters/letter-content.ts'
import { sealContext } from '#platform/secrets/sealed-columns.ts'
import type { Secrets } from '#platform/secrets/secrets.ts'

const context = (letter: string) => sealContext('letters.content', letter)

/** Letters carry first passwords: what they say is stored sealed, for this one row. */
export const sealContent = (secrets: Secrets, letter: string, content: LetterContent): Buffer =>
  secrets.seal(JSON.stringify(content), context(letter))

export const openContent = (secrets: Secrets, letter: string, sealed: Buffer): LetterContent =>
  JSON.parse(secrets.open(sealed, context(letter))) as LetterContent

import { findUnwantedCharacter } from '#platform/text/unwanted-character.ts'

/** Spaces of every width, line ends and tabs (copied along from a table) between words become one `space`; none at the ends. */
export const joinWords = (text: string, space: ' ' | '\u3000'): string =>
  text
    .split(/[\s\u3000]+/)
    .filter(Boolean)
    .join(space)

/** The message about a character that nobody can see or read; nothing when there is none. */
export function complainOfUnreadable(text: string): string | undefined {
  const unwanted = findUnwantedCharacter(text)
  if (!unwanted) return undefined
  if (unwanted.kind === 'unreadable' || unwanted.kind === 'lone-surrogate')
    return `${unwanted.at + 1}文字目が文字化けしています。その文字を入力し直してください。`
  return `${unwanted.at + 1}文字目に、目に見えない文字（${unwanted.name}）が入っています。その前後を消して、入力し直してください。`
}

const MOST_CHARACTERS = 200

/**
 * What somebody's computer calls a file, as it can be shown and kept: without folders, line ends and what turns the
 * direction of writing, in at most 200 characters.
 */
export function shownFileName(name: string): string {
  const [last = ''] = name.split(/[\\/]/).slice(-1)
  const visible = last.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '').trim()
  return [...visible].slice(0, MOST_CHARACTERS).join('') || '(no name)'
}

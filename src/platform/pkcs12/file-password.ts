/** The password of a file that holds a private key: who has the file may guess as fast as they like. Our choice. */
export const FILE_PASSWORD = { least: 12, most: 64, differentLeast: 6 } as const

export type FilePasswordProblem = 'short' | 'long' | 'unusable' | 'simple'

/**
 * What keeps a text from being the password of such a file; undefined when nothing does. ASCII without blanks only:
 * systems disagree on how they put anything else into the key. RFC 7292 appendix B.1
 */
export function findFilePasswordProblem(password: string): FilePasswordProblem | undefined {
  if (!/^[\x21-\x7e]*$/.test(password)) return 'unusable'
  if (password.length < FILE_PASSWORD.least) return 'short'
  if (password.length > FILE_PASSWORD.most) return 'long'
  return new Set(password).size < FILE_PASSWORD.differentLeast ? 'simple' : undefined
}

/** Long passwords need no rules of composition, nor to be changed. 安全管理ガイドライン 6.0, NIST SP 800-63B-4 §3.1.1.2 */
export const PASSWORD_CHARACTERS = { least: 13, most: 128 } as const

const LEAST_DIFFERENT = 5

export type PasswordProblem = 'too-short' | 'too-long' | 'monotonous'

/** Why an operator must not choose this password, if so. Lengths in characters. */
export function findPasswordProblem(password: string): PasswordProblem | undefined {
  const characters = [...password]
  if (characters.length < PASSWORD_CHARACTERS.least) return 'too-short'
  if (characters.length > PASSWORD_CHARACTERS.most) return 'too-long'
  return new Set(characters).size < LEAST_DIFFERENT ? 'monotonous' : undefined
}

import type { PasswordPolicy } from '#platform/password-policy/password-policy.ts'

/** Of accounts of receipt computers, and of the eligibility system: the sources say it of the first only. 001 p.12 */
export const ACCOUNT_PASSWORD_POLICY: PasswordPolicy = {
  characters: { least: 8, most: 20 },
  symbols: "`~!@#$%^&*_{}|:;'<>,.?-()/",
  reuse: { below: 13, generations: 5, alike: 5 },
}

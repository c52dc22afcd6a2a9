/** What a site asks of the passwords its users choose. Data, so that sites differ without code; browsers read it too. */
export interface PasswordPolicy {
  readonly characters: { readonly least: number; readonly most: number }
  /** The symbols that count and that may be used: with letters and digits of ASCII, nothing else is taken. */
  readonly symbols: string
  readonly reuse: ReusePolicy
}

/** Passwords shorter than `below` must not begin like one of the last `generations`, the one in force among them. */
export interface ReusePolicy {
  readonly below: number
  readonly generations: number
  /** So many first characters make two passwords alike. */
  readonly alike: number
}

/** What can be wrong with a password by itself. */
export const COMPOSITION_RULES = ['length', 'digit', 'lower', 'upper', 'symbol', 'usable'] as const

export type CompositionRule = (typeof COMPOSITION_RULES)[number]

/** Every rule that this password breaks, in the order in which they are listed. */
export function findBrokenRules(policy: PasswordPolicy, password: string): CompositionRule[] {
  const { characters, symbols } = policy
  const typed = [...password]
  const keeps: Record<CompositionRule, boolean> = {
    length: typed.length >= characters.least && typed.length <= characters.most,
    digit: /[0-9]/.test(password),
    lower: /[a-z]/.test(password),
    upper: /[A-Z]/.test(password),
    symbol: typed.some((character) => symbols.includes(character)),
    usable: findUnusable(policy, password).length === 0,
  }
  return COMPOSITION_RULES.filter((rule) => !keeps[rule])
}

/** The characters that must not stand in a password, each once. */
export const findUnusable = ({ symbols }: PasswordPolicy, password: string): string[] => [
  ...new Set([...password].filter((character) => !/[0-9A-Za-z]/.test(character) && !symbols.includes(character))),
]

/** Whether a password is short enough to be compared with former ones. */
export const isCompared = ({ reuse }: PasswordPolicy, password: string): boolean => [...password].length < reuse.below

/** What two passwords that are alike have in common. */
export const beginningOf = ({ reuse }: PasswordPolicy, password: string): string =>
  [...password].slice(0, reuse.alike).join('')

/** Whether a new password is refused because of this former one: it begins in the same way, or is the same. */
export const isTooMuchLike = (policy: PasswordPolicy, password: string, former: string): boolean =>
  isCompared(policy, password) && beginningOf(policy, password) === beginningOf(policy, former)

import {
  type CompositionRule,
  findBrokenRules,
  findUnusable,
  type PasswordPolicy,
} from '#platform/password-policy/password-policy.ts'

export type ListedRule = CompositionRule | 'reuse'

/** The rules as they are listed under the field. */
export const listRules = ({ characters, reuse }: PasswordPolicy): Record<ListedRule, string> => ({
  length: `${characters.least}文字以上${characters.most}文字以下`,
  digit: '数字を1つ以上',
  lower: '英字の小文字を1つ以上',
  upper: '英字の大文字を1つ以上',
  symbol: '特殊文字を1つ以上',
  usable: '半角の英字、数字、次の特殊文字だけ',
  reuse: `${reuse.below}文字未満のときは、先頭${reuse.alike}文字が直近${reuse.generations}回のパスワードと違うもの`,
})

const LACKING: Partial<Record<CompositionRule, string>> = {
  digit: '数字',
  lower: '英字の小文字',
  upper: '英字の大文字',
  symbol: '特殊文字',
}

/** What is wrong with a new password by itself, every broken rule by name; undefined when nothing is. */
export function complainOfPassword(policy: PasswordPolicy, called: string, password: string): string | undefined {
  const broken = findBrokenRules(policy, password)
  const { least, most } = policy.characters
  const lacking = broken.flatMap((rule) => LACKING[rule] ?? [])
  const complaints = [
    broken.includes('length') &&
      `${called}は${least}文字以上${most}文字以下にしてください（いまは${[...password].length}文字です）。`,
    lacking.length > 0 && `${lacking.join('、')}を入れてください。`,
    broken.includes('usable') && complainOfCharacters(findUnusable(policy, password)),
  ]
  return complaints.filter(Boolean).join('') || undefined
}

const complainOfCharacters = (characters: readonly string[]): string =>
  `${characters.map((character) => `「${nameOf(character)}」`).join('')}は使えません。半角の英字、数字、特殊文字で入力し直してください。`

const nameOf = (character: string): string => (/\s/.test(character) ? '空白' : character)

/** What only the server knows: how former passwords were. */
export const REUSE_MESSAGES = {
  'was-used': ({ reuse }: PasswordPolicy) =>
    `直近${reuse.generations}回のどれかと同じパスワードです。別のパスワードにするか、${reuse.below}文字以上にしてください。`,
  'begins-alike': ({ reuse }: PasswordPolicy) =>
    `先頭${reuse.alike}文字が、直近${reuse.generations}回のどれかのパスワードと同じです。先頭${reuse.alike}文字を変えるか、${reuse.below}文字以上にしてください。`,
} as const

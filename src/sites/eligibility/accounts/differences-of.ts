import type { LookedAfter } from '#domain/account-administration/find-looked-after.ts'
import type { AccountValues } from '#domain/account-administration/update-account.ts'
import { dayInFigures } from '#platform/clock/in-figures.ts'
import type { Description } from '#ui/description-list.tsx'
import { STATES } from './account-words.ts'

/** What an update would change, as people read it: old beside new. */
export function differencesOf(account: LookedAfter, values: AccountValues): readonly Description[] {
  const [before, after] = [inWords(account), inWords({ ...values, disabledAt: values.disabled ? true : null })]
  return Object.entries(after)
    .map(([term, value]) => ({ term, value, before: before[term as keyof typeof before] }))
    .filter(({ value, before }) => value !== before)
}

/** How the account is now, for whoever was overtaken. */
export const valuesInWords = (account: LookedAfter): readonly Description[] =>
  Object.entries(inWords(account)).map(([term, value]) => ({ term, value }))

interface Values extends Pick<LookedAfter, 'name' | 'kana' | 'startsOn' | 'endsOn'> {
  readonly disabledAt: unknown
}

const inWords = ({ name, kana, startsOn, endsOn, disabledAt }: Values) => ({
  ユーザ名: name,
  'ユーザ名（カナ）': kana ?? '（なし）',
  '有効／無効': disabledAt === null ? STATES.enabled : STATES.disabled,
  利用開始年月日: startsOn ? dayInFigures(startsOn) : '（なし）',
  利用終了年月日: endsOn ? dayInFigures(endsOn) : '（なし）',
})

import { APP_ACCOUNT_STATES, type AppAccountKind } from '#domain/app-accounts/app-account.ts'
import { countAppAccounts } from '#domain/app-accounts/count-app-accounts.ts'
import type { Line } from '#domain/applications/application-kind.ts'
import type { Standing } from '#domain/applications/standing.ts'
import { dayInWords } from '#platform/clock/in-words.ts'

/** 「利用状況」 of the accounts of one kind, as their forms show it. P-19, 000 p.10 */
export function appAccountFigures({ appAccounts, now }: Standing, kind: AppAccountKind): readonly Line[] {
  const { state, inUse, startsOn, endsOn } = countAppAccounts(appAccounts, kind, now)
  return [
    ['ステータス', APP_ACCOUNT_STATES[state]],
    ['利用中台数', String(inUse)],
    ['利用開始年月日', startsOn ? dayInWords(startsOn) : '－'],
    ['利用終了年月日', endsOn ? dayInWords(endsOn) : '－'],
  ]
}

import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { isOver } from './days.ts'

/** What was confirmed yesterday may be sent today: by then a day that was to come can be over. */
export const refuseOver = ({ now }: Work, label: string, stored: string): Outcome<undefined, string> =>
  isOver(stored, now) ? refused(`${label}が過ぎてしまいました。今日以後の日を入力し直してください。`) : done()

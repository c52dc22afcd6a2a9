import { z } from 'zod'
import {
  type Availability,
  type Line,
  PROGRAMMES,
  type Programme,
  type Wish,
} from '#domain/applications/application-kind.ts'
import type { Standing } from '#domain/applications/standing.ts'
import { lastDayBefore } from '#domain/usages/last-day.ts'
import { lockUsage } from '#domain/usages/lock-usage.ts'
import { setGoLiveDay } from '#domain/usages/set-go-live-day.ts'
import { dayInWords } from '#platform/clock/in-words.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { readDay, storedDay, storedDayInWords } from './days.ts'
import { type GoLiveFields, goLiveDay, goLiveForm, isLive } from './go-live-form.ts'
import { type AnyKind, defineKind } from './kind.ts'
import { requireUsage } from './preconditions.ts'
import { refuseOver } from './refuse-over.ts'

const content = z.object({ day: storedDay })

type GoLive = z.infer<typeof content>

const describe = ({ day }: GoLive): readonly Line[] => [['運用開始日', storedDayInWords(day)]]

const NOT_IN_USE =
  '利用が始まっていないか、終わったため、運用開始日を登録できません。マイリストで状況をご確認ください。'
const AFTER_THE_END = '運用開始日が、利用終了日より後になっています。利用終了日までの日を入力し直してください。'

/**
 * 「運用開始日登録」 of a programme. There is nothing to judge in it, so it takes effect at once; until the day has come
 * it can be registered anew. P-16
 */
export function goLiveKind(programme: Programme, usageKind: string, notice: string): AnyKind {
  const system = PROGRAMMES[programme]
  const mail = { system, about: '運用開始日登録の完了届', next: notice }
  return defineKind<GoLive, GoLiveFields>({
    slug: `${programme}-go-live`,
    name: '運用開始日登録',
    programme,
    place: 20,
    purpose: `${system}の運用を始める日を登録します。審査はなく、送信するとすぐに登録されます。`,
    content,
    describe,
    mails: { receipt: mail, completion: mail },
    takesEffectAtOnce: true,
    availability: (standing) => availability(standing, programme, usageKind),
    inForce: (standing) => stateOf(goLiveDay(standing, programme)),
    form: (standing) => goLiveForm(standing, programme),
    parts: [{ heading: '運用開始日', lead: notice, fields: ['day'] }],
    initial: (standing) => initialDay(goLiveDay(standing, programme)),
    answer: ({ day }) => ({ content: { day: day.toString() } }),
    refill: ({ day }) => ({ day: readDay(day) }),
    changes: (wish, standing) => changes(wish, goLiveDay(standing, programme)),
    reserve: (work, wish) => reserve(work, programme, wish),
    issue: (work, { institution, content: { day } }) =>
      setGoLiveDay(work, { institution, programme, day: readDay(day) }),
  })
}

function availability(standing: Standing, programme: Programme, usageKind: string): Availability {
  const missing = requireUsage(standing, programme, usageKind)
  if (missing) return missing
  const day = goLiveDay(standing, programme)
  if (!day || !isLive(day, standing.now)) return { open: true }
  return {
    open: false,
    because: `${dayInWords(day)}から運用が始まっています。日付に誤りがあるときは、お問い合わせ先までご連絡ください。`,
  }
}

const initialDay = (day: Temporal.PlainDate | undefined) => (day ? { day } : {})

const stateOf = (day: Temporal.PlainDate | undefined) => day && `${dayInWords(day)}から`

function changes(wish: GoLive, before: Temporal.PlainDate | undefined) {
  const [line] = describe(wish)
  return line && before && !before.equals(readDay(wish.day)) ? [{ line, before: dayInWords(before) }] : []
}

/** Keeps the usage as it is until the day is set: it may end, or the day may come, at this very moment. */
async function reserve(work: Work, programme: Programme, wish: Wish<GoLive>): Promise<Outcome<undefined, string>> {
  const over = refuseOver(work, '運用開始日', wish.content.day)
  if (!over.done) return over
  const usage = await lockUsage(work, { institution: wish.institution, programme })
  if (!usage) return refused(NOT_IN_USE)
  const last = usage.endedAt && lastDayBefore(usage.endedAt).toString()
  return last && wish.content.day > last ? refused(AFTER_THE_END) : done()
}

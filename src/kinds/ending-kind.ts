import { PROGRAMMES, type Programme } from '#domain/applications/application-kind.ts'
import type { UsageEnd } from '#domain/usages/end-usage.ts'
import { done } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { readDay } from './days.ts'
import { describeEnding, describeOtherEnd, type Ending, endInWords, ending, plannedEnd } from './ending.ts'
import { findEndingFindings } from './ending-findings.ts'
import { type EndingFields, endingForm, endingOf, endingValues, initialEnding } from './ending-form.ts'
import { type AnyKind, defineKind } from './kind.ts'
import { forbidSecond, requireUsage } from './preconditions.ts'
import { refuseOver } from './refuse-over.ts'

export interface EndingOptions {
  readonly programme: Programme
  readonly name: string
  readonly place: number
  /** What to know before, beside what holds for every end. */
  readonly lead: string
  /** How to begin again. */
  readonly again: string
  /** What of this programme would be crossed by an end, if it is still undecided. */
  readonly crossed: readonly string[]
  /** Carries it out: ends what belongs to the usage, or lets it go on. */
  end(work: Work, end: UsageEnd): Promise<void>
}

/** The end of a usage, and the change of an end that has not come. P-23 */
export function endingKind({ programme, name, place, lead, again, crossed, end }: EndingOptions): AnyKind {
  const system = PROGRAMMES[programme]
  const slug = `${programme}-ending`
  const planned = (standing: Parameters<typeof plannedEnd>[0]) => plannedEnd(standing, programme)
  return defineKind<Ending, EndingFields>({
    slug,
    name,
    programme,
    place,
    purpose: `${system}の利用を終えるときの申請です。承認されると、利用終了日の翌日から使えなくなります。`,
    content: ending,
    describe: describeEnding,
    completed: describeEnding,
    mails: {
      receipt: { system, about: `${name}の受付完了届`, next: RECEIVED },
      completion: { system, about: `${name}の完了届`, next: `${COMPLETED}${again}` },
    },
    availability: (standing) =>
      requireUsage(standing, programme, `${programme}-usage`) ?? forbidSecond(standing, slug) ?? { open: true },
    inForce: (standing) => endInWords(planned(standing)),
    form: (standing) => endingForm(standing, programme),
    parts: [
      { heading: '利用の終了', lead, fields: ['request', 'last_day', 'reason', 'other_reason', 'understood'] },
      { heading: '備考', fields: ['note'] },
    ],
    initial: (standing) => initialEnding(planned(standing)),
    answer: (values) => ({ content: endingOf(values) }),
    refill: endingValues,
    changes: (wish, standing) => describeOtherEnd(wish, planned(standing)),
    reserve: async (work, { content: { lastDay } }) => (lastDay ? refuseOver(work, '利用終了日', lastDay) : done()),
    findings: (db, application) => findEndingFindings(db, application, crossed),
    issue: (work, { institution, content: { lastDay } }) =>
      end(work, { institution, programme, lastDay: lastDay ? readDay(lastDay) : undefined }),
  })
}

const RECEIVED = '審査の結果は、メールでお知らせします。利用終了日までは、これまでどおりお使いいただけます。'
const COMPLETED = '利用終了日までは、これまでどおりお使いいただけます。'

import { countQueue } from '#domain/applications/queue/count-queue.ts'
import { countExpiring } from '#domain/certificates/count-expiring.ts'
import { countInquiries } from '#domain/inquiries/queue/count-inquiries.ts'
import { countApplications } from '#domain/overview/count-applications.ts'
import { countWaiting, countWaitingJobs } from '#domain/overview/count-waiting.ts'
import { findAnswerTimes } from '#domain/overview/find-answer-times.ts'
import { findSignIns } from '#domain/overview/find-sign-ins.ts'
import { PERIOD_DAYS, type PeriodDays, periodOf } from '#domain/overview/period.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { DateInText } from '#ui/date.tsx'
import { TabLinks } from '#ui/tabs.tsx'
import { ABOVE, BackofficePage } from '../backoffice-page.tsx'
import { type OperatorContext, page } from '../page.ts'
import { Ages } from './ages.tsx'
import { AnswerTimes } from './answer-times.tsx'
import { Expiring, JobQueue } from './certificates-and-jobs.tsx'
import { sumOf } from './counted.ts'
import { KeyFigures } from './key-figures.tsx'
import { ApplicationsOverTime, SignInsOverTime } from './over-time.tsx'
import { PERIODS } from './slot-words.ts'

const TITLE = '概況'
const MONTHS = 12

/** 「概況」: how many and how fast, and nothing about anybody. B-11 */
export const overviewPage = page({
  path: '/overview',
  access: 'may:see-overview',
  async get(c) {
    const days = PERIOD_DAYS.find((one) => String(one) === c.query.get('days')) ?? 7
    const period = periodOf(days, c.now)
    const { now, applications, inquiries, waiting, jobs, months, overTime } = await findFigures(c, period)
    const { user } = c
    return c.html(
      <BackofficePage c={c} title={TITLE} above={ABOVE}>
        <h1>{TITLE}</h1>
        <p class="lead">
          窓口全体のようすを、件数と時間だけで示します。
          <DateInText value={now} />
          現在です。
        </p>
        <KeyFigures user={user} waiting={waiting} {...totalsOf({ applications, inquiries })} />
        <Ages user={user} applications={applications} inquiries={inquiries} />
        <Expiring user={user} months={months} />
        <JobQueue jobs={jobs} />
        <h2 id="period">期間ごとの件数と時間</h2>
        <Periods days={days} />
        <ApplicationsOverTime user={user} period={period} figures={overTime.applications} />
        <SignInsOverTime user={user} period={period} figures={overTime.signIns} />
        <AnswerTimes period={period} figures={overTime.answers} />
      </BackofficePage>,
    )
  },
})

/** One after the other: whoever opens the page keeps one connection busy, not many. */
async function findFigures({ env: { db }, now, user }: OperatorContext, period: ReturnType<typeof periodOf>) {
  const first = dayOf(now).toPlainYearMonth()
  return {
    now,
    applications: await countQueue(db, { now, operator: user.id }),
    inquiries: await countInquiries(db, { now, operator: user.id }),
    waiting: await countWaiting(db, now),
    jobs: await countWaitingJobs(db),
    months: await countExpiring(db, { now, first, months: MONTHS }),
    overTime: {
      applications: await countApplications(db, period, now),
      signIns: await findSignIns(db, period, now),
      answers: await findAnswerTimes(db, period, now),
    },
  }
}

type Open = Pick<Awaited<ReturnType<typeof findFigures>>, 'applications' | 'inquiries'>

/** What waits for us: a returned application waits for its applicant. */
const totalsOf = ({ applications, inquiries }: Open) => ({
  applications: sumOf(applications.map(({ status, count }) => (status === 'returned' ? 0 : count))),
  inquiries: sumOf(inquiries.map(({ status, count }) => (status === 'waiting' ? count : 0))),
})

const Periods = ({ days }: { readonly days: PeriodDays }) => (
  <TabLinks
    label="期間"
    links={PERIOD_DAYS.map((one) => ({ text: PERIODS[one], href: `/overview?days=${one}#period`, here: one === days }))}
  />
)

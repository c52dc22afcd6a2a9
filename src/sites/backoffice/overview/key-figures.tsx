import type { Operator } from '#domain/operators/operator.ts'
import { COUNTED_AT_MOST, type Waiting } from '#domain/overview/count-waiting.ts'
import { inFigures, listFor } from './counted.ts'

interface KeyFiguresProps {
  readonly user: Operator
  readonly waiting: Waiting
  readonly applications: number
  readonly inquiries: number
}

interface Figure {
  readonly name: string
  readonly count: number
  readonly href?: string | undefined
}

/** What waits for somebody now, at a glance. */
export const KeyFigures = ({ user, waiting, applications, inquiries }: KeyFiguresProps) => {
  const { mails, lettersToPrint, lettersReturned, stoppedMails, stoppedJobs, locks } = waiting
  const letters = (state: string) => listFor(user, 'see-letters', `/letters?state=${state}`)
  const figures: readonly Figure[] = [
    { name: '審査を待っている申請', count: applications, href: listFor(user, 'see-applications', '/applications') },
    { name: '回答を待っているお問い合わせ', count: inquiries, href: listFor(user, 'see-inquiries', '/inquiries') },
    { name: '印刷を待っている郵送物', count: lettersToPrint, href: letters('waiting') },
    { name: '返戻された郵送物', count: lettersReturned, href: letters('returned') },
    { name: '送信を待っているメール', count: mails },
    { name: '止まった処理', count: stoppedMails + stoppedJobs, href: listFor(user, 'handle-stopped', '/stopped') },
    { name: '現在のログインのロック', count: locks },
  ]
  return (
    <dl class="figures">
      {figures.map(({ name, count, href }) => (
        <div>
          <dt>{name}</dt>
          <dd>
            {href ? <a href={href}>{inFigures(count)}</a> : inFigures(count)}
            <small>{count >= COUNTED_AT_MOST ? '件以上' : '件'}</small>
          </dd>
        </div>
      ))}
    </dl>
  )
}

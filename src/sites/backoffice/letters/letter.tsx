import { LETTER_STEPS } from '#domain/letters/add-letter-steps.ts'
import type { LetterRecord, TakenLetterStep } from '#domain/letters/find-letter-history.ts'
import { letterKindName } from '#domain/letters/letter-kinds.ts'
import { type LetterState, stateOf } from '#domain/letters/letter-state.ts'
import { trackingInGroups } from '#domain/letters/tracking-number.ts'
import { may } from '#domain/operators/permissions.ts'
import { letterNumber } from '#notices/letters/set-letter.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { DateInTable, DateInText } from '#ui/date.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { Table } from '#ui/table.tsx'
import { BackofficePage } from '../backoffice-page.tsx'
import { type OperatorContext, page } from '../page.ts'
import { findAskedLetter } from './asked-letter.ts'
import { LETTERS_ABOVE } from './batches.tsx'
import { LetterStateTag } from './letter-state-tag.tsx'

const DONE: Readonly<Record<string, string>> = {
  posted: '投函を記録しました',
  returned: '返戻を記録しました。再送するか、処理を終えるかを選んでください',
  'sent-again': '再送の書類を、印刷待ちに加えました',
  closed: '返戻の処理を終えました',
}

/** What can be done next, by state: last part of the address, and button. */
const NEXT: Readonly<Partial<Record<LetterState, readonly (readonly [slug: string, button: string])[]>>> = {
  batched: [['posted', '投函を記録する']],
  posted: [['returned', '返戻を記録する']],
  returned: [
    ['send-again', '再送する'],
    ['close', '再送せずに終える'],
  ],
}

/** One letter: whose it is, where it stands, what was done with it; never what it says. B-06 */
export const letterPage = page({
  path: '/letters/:letter',
  access: 'may:see-letters',
  async get(c) {
    const letter = await findAskedLetter(c)
    return letter ? c.html(<LetterView c={c} letter={letter} />) : c.fail(404)
  },
})

interface LetterViewProps {
  readonly c: OperatorContext
  readonly letter: LetterRecord
  readonly problem?: string
}

export const LetterView = ({ c, letter, problem }: LetterViewProps) => {
  const happened = DONE[c.query.get('done') ?? '']
  const next = may(c.user, 'post-letters') ? (NEXT[stateOf(letter)] ?? []) : []
  return (
    <BackofficePage c={c} title={letterNumber(letter.number)} above={LETTERS_ABOVE} failed={problem !== undefined}>
      <h1>{letterNumber(letter.number)}</h1>
      {happened && c.request.method === 'GET' && <NotificationBanner kind="success" title={happened} arrived />}
      {problem && <NotificationBanner kind="error" title={problem} arrived />}
      {next.length > 0 && (
        <Actions>
          {next.map(([slug, button], index) => (
            <ButtonLink href={`/letters/${letter.id}/${slug}`} kind={index === 0 ? 'primary' : 'secondary'}>
              {button}
            </ButtonLink>
          ))}
        </Actions>
      )}
      <Facts letter={letter} />
      <h2>履歴</h2>
      <History steps={letter.steps} />
    </BackofficePage>
  )
}

const Facts = ({ letter }: { readonly letter: LetterRecord }) => (
  <DescriptionList
    items={[
      { term: '状態', value: <LetterStateTag letter={letter} /> },
      { term: '書類', value: `${letter.title}（${letterKindName(letter.kind)}）` },
      { term: '宛先', value: letter.addressee },
      ...(letter.institution ? [{ term: '機関', value: letter.institution.name }] : []),
      { term: '作成日時', value: <DateInText value={letter.queuedAt} /> },
      ...(letter.dueOn ? [{ term: '投函の期日', value: <DateInText value={letter.dueOn} /> }] : []),
      {
        term: '束',
        value: letter.batch ? (
          <a href={`/letters/batches/${letter.batch}`}>{letter.place}通目</a>
        ) : (
          'まだ入っていません'
        ),
      },
      { term: '引受番号', value: letter.trackingNumber ? trackingInGroups(letter.trackingNumber) : 'ありません' },
      ...reference('再送のもと', letter.sendsAgain),
      ...reference('再送した書類', letter.sentAgainAs),
    ]}
  />
)

const reference = (term: string, letter: LetterRecord['sendsAgain']) =>
  letter ? [{ term, value: <a href={`/letters/${letter.id}`}>{letterNumber(letter.number)}</a> }] : []

const History = ({ steps }: { readonly steps: readonly TakenLetterStep[] }) => (
  <Table<TakenLetterStep>
    caption="書類の履歴（新しい順）"
    captionHidden
    rows={steps}
    empty={<p>まだ何も行われていません。</p>}
    columns={[
      { label: '内容', cell: ({ step }) => LETTER_STEPS[step] },
      { label: '日時', cell: ({ at }) => <DateInTable value={at} /> },
      { label: '操作した人', cell: ({ by }) => by ?? '－' },
      { label: '備考', cell: ({ remark }) => remark ?? '－' },
    ]}
  />
)

import { findLetters, type LetterLine } from '#domain/letters/find-letters.ts'
import { queueLetter } from '#domain/letters/queue-letter.ts'
import { sampleLetter } from '#notices/letters/sample.ts'
import { letterNumber } from '#notices/letters/set-letter.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { Button } from '#ui/button.tsx'
import { DateInTable } from '#ui/date.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form } from '#ui/form/form.tsx'
import { Table } from '#ui/table.tsx'
import { ABOVE, DeskPage } from '../desk-page.tsx'
import { page } from '../page.ts'

const LETTERS_MOST = 200

/** 郵便物: letters as they would be printed and posted. X-02 */
export const lettersPage = page({
  path: '/letters',
  access: 'anyone',
  async get(c) {
    const letters = await findLetters(c.env.db, { most: LETTERS_MOST })
    return c.html(
      <DeskPage c={c} title="郵便物" above={ABOVE}>
        <h1>郵便物</h1>
        <p class="lead">簡易書留などで届く書類です。練習では、できたものからすぐに読めます。</p>
        <Letters letters={letters} />
        <h2>見本を作る</h2>
        <p>宛名の位置や紙面を確かめるための書類を、1通作ります。</p>
        <Form action="/letters" formToken={c.formToken}>
          <Button kind="secondary">見本を1通作る</Button>
        </Form>
      </DeskPage>,
    )
  },
  async post(c) {
    const content = sampleLetter(dayOf(c.now), c.env.origins.portal ?? '')
    await c.transact((work) => queueLetter(work, { kind: 'sample', content }))
    return c.redirect('/letters')
  },
})

const Letters = ({ letters }: { readonly letters: readonly LetterLine[] }) => (
  <Table
    caption="書類（新しい順）"
    rows={letters}
    columns={[
      { label: '番号', cell: ({ id, number }) => <a href={`/letters/${id}`}>{letterNumber(number)}（PDF）</a> },
      { label: '件名', cell: ({ title }) => title },
      { label: '宛先', cell: ({ addressee }) => addressee },
      { label: '日時', cell: ({ queuedAt }) => <DateInTable value={queuedAt} /> },
    ]}
    empty={
      <EmptyState title="郵便物はまだありません">
        申請が承認されるなどして書類が作られると、ここで読めるようになります。
      </EmptyState>
    }
  />
)

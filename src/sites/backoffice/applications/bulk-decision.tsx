import { applicationNumber } from '#domain/applications/application.ts'
import { type ChosenApplication, findChosen } from '#domain/applications/review/find-chosen.ts'
import { findReviewSteps } from '#domain/applications/review/find-review-steps.ts'
import { findKind } from '#kinds/kinds.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { readForm } from '#ui/form/read-form.ts'
import { Table } from '#ui/table.tsx'
import { Tag, type TagKind } from '#ui/tag.tsx'
import { ABOVE, BackofficePage } from '../backoffice-page.tsx'
import { type OperatorContext, page } from '../page.ts'
import { showBulk } from './bulk.tsx'
import type { Chosen } from './chosen.ts'
import { decide, type Reading } from './decide.ts'
import { DECISIONS, type DecisionName, DONE, reasonForm } from './decision-form.ts'
import { lastStepInWords } from './last-step.ts'
import { withQuery } from './queue-view.ts'
import { readBulk } from './read-bulk.ts'

interface Result {
  readonly one: ChosenApplication
  readonly kind: TagKind
  readonly word: string
  readonly why?: string
}

/** Decides several, each in a transaction of its own, and tells what became of each. B-02 */
export const bulkDecisionPage = page({
  path: '/applications/bulk-decision',
  access: 'may:review-applications',
  get: (c) => c.redirect('/applications'),
  async post(c) {
    const asked = readBulk(c)
    if (!asked) return c.fail(400)
    const { decision, chosen, query } = asked
    const reading = decision === 'approve' ? undefined : readForm(reasonForm, c.entries)
    if (reading && !reading.ok) return showBulk(c, asked, reading, 422)
    const results = await decideEach(c, chosen, { decision, message: reading?.values.message, read: false })
    return c.html(<Results c={c} results={results} query={query} decision={decision} />)
  },
})

async function decideEach(c: OperatorContext, chosen: readonly Chosen[], reading: Reading): Promise<readonly Result[]> {
  const versions = new Map(chosen.map(({ id, version }) => [id, version]))
  const results: Result[] = []
  for (const one of await findChosen(c.env.db, chosen))
    results.push(await decideOne(c, one, { ...one, version: versions.get(one.id) ?? 0 }, reading))
  return results
}

/** What goes wrong with one keeps none of the others from being decided. */
async function decideOne(c: OperatorContext, one: ChosenApplication, key: Chosen, reading: Reading): Promise<Result> {
  const kind = findKind(one.kind)
  try {
    const outcome = kind && (await decide(c, kind, key, reading))
    if (outcome?.done) return { one, kind: 'done', word: DONE[reading.decision] }
    if (outcome?.because === 'unread')
      return {
        one,
        kind: 'attention',
        word: '未処理',
        why: '「要対応」の確認事項があります。個別に判定してください。',
      }
    return { one, kind: 'attention', word: '未処理', why: lastStepInWords(await findReviewSteps(c.env.db, one)) }
  } catch (error) {
    c.env.log.error({ err: error, request: c.requestId, application: one.id }, 'decision failed')
    const why = `処理できませんでした。申請は判定の前のままです。くり返すときは、お問い合わせ番号 ${c.requestId} を添えて、システムの担当へお知らせください。`
    return { one, kind: 'stopped', word: '未処理', why }
  }
}

interface ResultsProps {
  readonly c: OperatorContext
  readonly results: readonly Result[]
  readonly query: string
  readonly decision: DecisionName
}

const Results = ({ c, results, query, decision }: ResultsProps) => (
  <BackofficePage
    c={c}
    title={`${DECISIONS[decision]}の結果`}
    above={[...ABOVE, { text: '受付一覧', href: '/applications' }]}
  >
    <h1>{DECISIONS[decision]}の結果</h1>
    <p class="lead" role="status">
      {results.length}件のうち{results.filter(({ kind }) => kind === 'done').length}件を{DONE[decision]}。
    </p>
    <Table<Result>
      caption={`${DECISIONS[decision]}の結果`}
      captionHidden
      rows={results}
      empty={<p>選ばれた申請が見つかりませんでした。</p>}
      columns={[
        {
          label: '申請番号',
          cell: ({ one: { institution, id, number } }) => (
            <a class="row-head" href={`/applications/${institution}/${id}`}>
              {applicationNumber(number)}
            </a>
          ),
        },
        { label: '機関', cell: ({ one }) => one.institutionName },
        { label: '結果', cell: ({ kind, word }) => <Tag kind={kind}>{word}</Tag> },
        { label: '理由', cell: ({ why }) => why ?? '－' },
      ]}
    />
    <Actions>
      <ButtonLink href={withQuery('/applications', query)} kind="primary">
        受付一覧へ戻る
      </ButtonLink>
    </Actions>
  </BackofficePage>
)

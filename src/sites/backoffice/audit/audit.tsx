import { findNames, type Names, subjectId } from '#domain/audit/search/find-people.ts'
import { type FoundEntry, searchAudit } from '#domain/audit/search/search-audit.ts'
import { actionInWords, actorKindInWords, exactTime, outcomeInWords, viaInWords } from '#domain/audit/words.ts'
import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import { Fields } from '#ui/form/fields.tsx'
import { Table } from '#ui/table.tsx'
import { ABOVE, BackofficePage } from '../backoffice-page.tsx'
import { page } from '../page.ts'
import { type AskedCriteria, readCriteria, readPlace, writePlace } from './asked-criteria.ts'
import { auditForm } from './audit-form.ts'

const ROWS_A_PAGE = 50

export const AUDIT_ABOVE = [...ABOVE, { text: '監査記録', href: '/audit' }]

/** 「監査記録」: everything anybody did, newest first; criteria stand in the address. B-10 */
export const auditPage = page({
  path: '/audit',
  access: 'may:read-audit',
  async get(c) {
    const asked = await readCriteria(c)
    const failed = Object.keys(asked.errors).length > 0
    const after = readPlace(c.query.get('after') ?? '')
    const found = failed ? [] : await searchAudit(c.env.db, asked.criteria, { after, most: ROWS_A_PAGE + 1 })
    const rows = found.slice(0, ROWS_A_PAGE)
    const last = found.length > ROWS_A_PAGE ? rows.at(-1) : undefined
    const names = await findNames(c.env.db, rows)
    return c.html(
      <BackofficePage c={c} title="監査記録" above={ABOVE} failed={failed}>
        <h1>監査記録</h1>
        <ErrorSummary form={auditForm} errors={asked.errors} />
        <Actions>
          <ButtonLink href={`/audit/export?${asked.query}`}>CSVに書き出す</ButtonLink>
          <ButtonLink href="/audit/verification">検証の状況</ButtonLink>
        </Actions>
        <Search asked={asked} />
        <Entries rows={rows} names={names} />
        <p>
          {after && <a href={`/audit?${asked.query}`}>最初から見る</a>}{' '}
          {last && <a href={`/audit?${nextQuery(asked.query, last)}`}>次の{ROWS_A_PAGE}件</a>}
        </p>
      </BackofficePage>,
      failed ? 422 : 200,
    )
  },
})

function nextQuery(query: string, last: FoundEntry): string {
  const next = new URLSearchParams(query)
  next.set('after', writePlace(last))
  return `${next}`
}

const Search = ({ asked }: { readonly asked: AskedCriteria }) => (
  <Disclosure summary="条件を指定する" open={asked.query !== '' || Object.keys(asked.errors).length > 0}>
    <form class="search-form" action="/audit">
      <Fields form={auditForm} entered={asked.entered} errors={asked.errors} />
      <Actions>
        <Button>検索する</Button>
        <ButtonLink href="/audit" kind="quiet">
          条件を消す
        </ButtonLink>
      </Actions>
    </form>
  </Disclosure>
)

const Entries = ({ rows, names }: { readonly rows: readonly FoundEntry[]; readonly names: Names }) => (
  <Table<FoundEntry>
    caption="監査記録（新しい順）"
    captionHidden
    rows={rows}
    empty={<EmptyState title="当てはまる記録はありません">条件を減らすか、期間を広げてください。</EmptyState>}
    columns={[
      {
        label: '日時',
        cell: ({ at, chain, seq }) => (
          <a class="unbroken" href={`/audit/${chain}/${seq}`}>
            <time datetime={`${at}`}>{exactTime(at)}</time>
          </a>
        ),
      },
      { label: '操作', cell: ({ action }) => actionInWords(action) },
      { label: '結果', cell: ({ outcome }) => outcomeInWords(outcome) },
      { label: '操作した人', cell: (entry) => actorOf(entry, names) },
      { label: '画面・処理', cell: ({ via }) => <span class="unbroken">{viaInWords(via)}</span> },
      { label: '機関', cell: ({ institution_id: id }) => (id ? (names.get(id) ?? id) : '－') },
    ]}
  />
)

/** By name where it is known; else the kind of actor, with whose account it was, or the name of a job or command. */
export function actorOf({ actor_id: id, actor_kind: kind, subject }: FoundEntry, names: Names): string {
  const name = id && names.get(id)
  if (name) return name
  const owner = kind === 'guest' && names.get(subjectId(subject) ?? '')
  if (owner) return `${actorKindInWords(kind)}（${owner}のアカウント）`
  return kind === 'system' || kind === 'command' ? `${actorKindInWords(kind)}（${id ?? ''}）` : actorKindInWords(kind)
}

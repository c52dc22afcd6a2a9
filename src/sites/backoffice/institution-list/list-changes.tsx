import { findListChanges, type ListChangeKind } from '#domain/institutions/list-import/find-list-changes.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { TabLinks } from '#ui/tabs.tsx'
import { BackofficePage } from '../backoffice-page.tsx'
import { page } from '../page.ts'
import { ChangeTable } from './change-table.tsx'
import { findAskedUpload } from './find-asked-upload.ts'
import { CHANGE_KINDS } from './find-preview.ts'
import { LIST_IMPORTS } from './list-imports-above.ts'

const ROWS_A_PAGE = 100

/** Every change of one kind, page after page in the order of the codes. B-04 */
export const listChangesPage = page({
  path: '/institution-list/:upload/changes',
  access: 'may:import-institutions',
  async get(c) {
    const upload = await findAskedUpload(c)
    const listImport = upload?.listImport
    if (!upload || !listImport) return c.fail(404)
    const kinds = Object.keys(CHANGE_KINDS) as ListChangeKind[]
    const kind = kinds.find((known) => known === c.query.get('kind')) ?? 'new'
    const after = readAfter(c.query)
    const found = await findListChanges(c.env, listImport.id, kind, ROWS_A_PAGE + 1, after)
    const rows = found.slice(0, ROWS_A_PAGE)
    const last = found.length > ROWS_A_PAGE ? rows.at(-1) : undefined
    const address = (of: ListChangeKind) => `/institution-list/${upload.id}/changes?kind=${of}`
    return c.html(
      <BackofficePage
        c={c}
        title={CHANGE_KINDS[kind]}
        above={[...LIST_IMPORTS, { text: upload.fileName, href: `/institution-list/${upload.id}` }]}
      >
        <h1>{CHANGE_KINDS[kind]}</h1>
        <TabLinks
          label="違いの種類"
          links={kinds.map((of) => ({
            text: `${CHANGE_KINDS[of]}（${listImport.counts[of].toLocaleString('ja-JP')}件）`,
            href: address(of),
            here: of === kind,
          }))}
        />
        {rows.length === 0 && <EmptyState title={`${CHANGE_KINDS[kind]}はありません`} />}
        <ChangeTable caption={CHANGE_KINDS[kind]} rows={rows} />
        <p>
          {after > 0 && <a href={address(kind)}>最初から見る</a>}{' '}
          {last && <a href={`${address(kind)}&after=${last.number}`}>次の{ROWS_A_PAGE}件</a>}
        </p>
      </BackofficePage>,
    )
  },
})

/** The number after which a page begins; 0 for what is no number of ours. */
export function readAfter(query: URLSearchParams): number {
  const text = query.get('after') ?? ''
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0
}

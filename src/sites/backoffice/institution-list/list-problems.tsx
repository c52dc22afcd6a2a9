import { findListProblems } from '#domain/institutions/list-import/find-list-problems.ts'
import { LIST_PROBLEMS, type ListProblem } from '#domain/institutions/list-import/list-problem.ts'
import { encodeCsv } from '#platform/csv/encode-csv.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { BackofficePage } from '../backoffice-page.tsx'
import { page } from '../page.ts'
import { findAskedUpload } from './find-asked-upload.ts'
import { readAfter } from './list-changes.tsx'
import { LIST_IMPORTS } from './list-imports-above.ts'

const ROWS_A_PAGE = 100

/** What is the matter with which row of the file. B-04 */
export const listProblemsPage = page({
  path: '/institution-list/:upload/problems',
  access: 'may:import-institutions',
  async get(c) {
    const upload = await findAskedUpload(c)
    if (!upload?.listImport) return c.fail(404)
    const from = readAfter(c.query)
    const found = await firstOf(findListProblems(c.env, upload.listImport.id, from), ROWS_A_PAGE + 1)
    const rows = found.slice(0, ROWS_A_PAGE)
    const next = found.at(ROWS_A_PAGE)
    const here = `/institution-list/${upload.id}`
    return c.html(
      <BackofficePage
        c={c}
        title="ファイルの行について"
        above={[...LIST_IMPORTS, { text: upload.fileName, href: here }]}
      >
        <h1>ファイルの行について</h1>
        <p>
          <a href={`${here}/problems.csv`}>すべてをCSVでダウンロードする</a>
        </p>
        <Table<ListProblem>
          caption="ファイルの行について"
          captionHidden
          rows={rows}
          empty={<EmptyState title="気になる行はありません" />}
          columns={[
            { label: '行', numeric: true, cell: ({ line }) => line.toLocaleString('ja-JP') },
            { label: '内容', cell: ({ kind }) => LIST_PROBLEMS[kind].text },
            {
              label: '扱い',
              cell: ({ kind }) =>
                LIST_PROBLEMS[kind].leftOut ? (
                  <Tag kind="stopped">取り込まない</Tag>
                ) : (
                  <Tag kind="attention">取り込む</Tag>
                ),
            },
            { label: 'ファイルの値', cell: ({ value }) => <span class="code">{value}</span> },
            { label: '採用した行', cell: ({ otherLine }) => otherLine?.toLocaleString('ja-JP') ?? '－' },
          ]}
        />
        <p>
          {from > 0 && <a href={`${here}/problems`}>最初から見る</a>}{' '}
          {next && <a href={`${here}/problems?after=${next.line}`}>次の{ROWS_A_PAGE}件</a>}
        </p>
      </BackofficePage>,
    )
  },
})

const HEADER = ['行', '種類', '取込み', '説明', 'ファイルの値', '採用した行']

/** The same as a file for whoever puts the list right, formulas defused. */
export const listProblemsFilePage = page({
  path: '/institution-list/:upload/problems.csv',
  access: 'may:import-institutions',
  async get(c) {
    const upload = await findAskedUpload(c)
    const importId = upload?.listImport?.id
    if (!importId) return c.fail(404)
    async function* report() {
      yield HEADER
      for await (const { line, kind, value, otherLine } of findListProblems(c.env, importId ?? ''))
        yield [line, kind, LIST_PROBLEMS[kind].leftOut ? 'しない' : 'する', LIST_PROBLEMS[kind].text, value, otherLine]
    }
    const parts = await Array.fromAsync(encodeCsv(report(), 'utf-8'))
    return c.send(new Uint8Array(Buffer.concat(parts)), 'text/csv; charset=utf-8', 200, {
      'content-disposition': 'attachment; filename="problems.csv"',
    })
  },
})

async function firstOf<Item>(items: AsyncGenerator<Item>, most: number): Promise<Item[]> {
  const first: Item[] = []
  for await (const item of items) {
    first.push(item)
    if (first.length === most) break
  }
  return first
}

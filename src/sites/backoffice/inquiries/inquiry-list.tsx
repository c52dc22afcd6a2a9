import { findInquiryByNumber } from '#domain/inquiries/find-inquiry.ts'
import { readInquiryNumber } from '#domain/inquiries/inquiry.ts'
import { countInquiries } from '#domain/inquiries/queue/count-inquiries.ts'
import { findInquiryQueue } from '#domain/inquiries/queue/find-inquiry-queue.ts'
import { may } from '#domain/operators/permissions.ts'
import { Button } from '#ui/button.tsx'
import { readPlace, writePlace } from '../applications/queue-place.ts'
import { withQuery } from '../applications/queue-view.ts'
import { ABOVE, BackofficePage } from '../backoffice-page.tsx'
import { Facets } from '../facets-view.tsx'
import { page } from '../page.ts'
import { countOf, inquiryFacets } from './inquiry-facets.ts'
import { filterOf, type InquiryListView, readInquiryListView, writeInquiryListView } from './inquiry-list-view.ts'
import { InquiryTable } from './inquiry-table.tsx'

const ROWS_A_PAGE = 50

/** 「お問い合わせ」: what waits for an answer, oldest first, and whatever else one narrows it to. B-09 */
export const inquiryListPage = page({
  path: '/inquiries',
  access: 'may:see-inquiries',
  async get(c) {
    const { env, now, user } = c
    const view = readInquiryListView(c.query)
    const number = view.text && readInquiryNumber(view.text)
    const found = number && (await findInquiryByNumber(env.db, number))
    if (found) return c.redirect(`/inquiries/${found}`)
    const place = readPlace(c.query.get('after'))
    const after = place && { since: place.receivedAt, id: place.id }
    const [rows, cells] = await Promise.all([
      findInquiryQueue(env.db, { filter: filterOf(view, user.id), now, after, most: ROWS_A_PAGE + 1 }),
      countInquiries(env.db, { now, operator: user.id }),
    ])
    const shown = rows.slice(0, ROWS_A_PAGE)
    const last = rows.length > ROWS_A_PAGE ? shown.at(-1) : undefined
    const query = writeInquiryListView(view)
    const next = last && withQuery('/inquiries', query, writePlace({ receivedAt: last.since, id: last.id }))
    return c.html(
      <BackofficePage c={c} title="お問い合わせ" above={ABOVE}>
        <div class="desk-head">
          <h1>お問い合わせ</h1>
          <Search view={view} />
          {may(user, 'edit-inquiry-templates') && <a href="/inquiry-templates">回答のひな形</a>}
        </div>
        <div class="desk-columns">
          <div class="desk-list">
            <div class="desk-bar">
              <Count count={countOf(view, cells)} shown={shown.length} />
              {view.code && (
                <p class="desk-count">
                  機関コード <code>{view.code}</code>
                </p>
              )}
              <a class="desk-to-facets" href="#facets">
                絞り込みへ
              </a>
            </div>
            <InquiryTable rows={shown} now={now} query={query} />
            {(after || next) && (
              <nav class="desk-pages" aria-label="お問い合わせのページ">
                {after && <a href={withQuery('/inquiries', query)}>最初のページへ</a>}
                {next && (
                  <a href={next} rel="next">
                    次のページへ
                  </a>
                )}
              </nav>
            )}
          </div>
          <Facets facets={inquiryFacets(view, cells)} />
        </div>
      </BackofficePage>,
    )
  },
})

const Count = ({ count, shown }: { readonly count: number | undefined; readonly shown: number }) => (
  <p class="desk-count">
    {count === undefined ? (
      `${shown}件を表示しています`
    ) : (
      <>
        <strong>{count.toLocaleString('ja-JP')}件</strong>
        {shown < count && `（うち${shown}件を表示）`}
      </>
    )}
  </p>
)

/** By number it opens at once; other words are looked for in what the rest of the view leaves. */
const Search = ({ view: { text, ...view } }: { readonly view: InquiryListView }) => (
  <search>
    <form class="desk-search" action="/inquiries">
      <label for="text">受付番号・言葉</label>
      <input
        class="input"
        id="text"
        name="text"
        type="text"
        value={text ?? ''}
        autocomplete="off"
        maxlength={60}
        data-width="14"
      />
      {[...new URLSearchParams(writeInquiryListView(view))].map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Button kind="secondary" size="small">
        探す
      </Button>
    </form>
  </search>
)

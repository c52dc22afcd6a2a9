import { countQueue } from '#domain/applications/queue/count-queue.ts'
import { findQueue } from '#domain/applications/queue/find-queue.ts'
import { may } from '#domain/operators/permissions.ts'
import { findQueueViews } from '#domain/queue-views/find-queue-views.ts'
import { KeyHelp } from '#ui/key-help.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { ABOVE, BackofficePage } from '../backoffice-page.tsx'
import { Facets } from '../facets-view.tsx'
import { page } from '../page.ts'
import { DecidedMessage, findDecided } from './decided-message.tsx'
import { countOf, facetsOf } from './facets.ts'
import { findAsked } from './find-asked.ts'
import { QueueForm } from './queue-form.tsx'
import { QUEUE_KEYS } from './queue-keys.ts'
import { readPlace, writePlace } from './queue-place.ts'
import { QueueSearch } from './queue-search.tsx'
import { filterOf, isUndecided, readQueueView, withQuery, writeQueueView } from './queue-view.ts'
import { SavedViews } from './saved-views.tsx'

const ROWS_A_PAGE = 50

/** 「受付一覧」: what waits for a decision, oldest first, and whatever else one narrows it to. B-02 */
export const queuePage = page({
  path: '/applications',
  access: 'may:see-applications',
  async get(c) {
    const { env, now, user } = c
    const asked = c.query.get('find')
    const found = asked === null ? undefined : await findAsked(env.db, asked)
    if (found) return c.redirect(found)
    const view = readQueueView(c.query)
    const after = readPlace(c.query.get('after'))
    const undecided = isUndecided(view)
    const [rows, cells, views, decided] = await Promise.all([
      findQueue(env.db, { filter: filterOf(view, user.id), now, after, undecided, most: ROWS_A_PAGE + 1 }),
      countQueue(env.db, { now, operator: user.id }),
      findQueueViews(env.db, user.id),
      findDecided(c),
    ])
    const shown = rows.slice(0, ROWS_A_PAGE)
    const last = rows.length > ROWS_A_PAGE ? shown.at(-1) : undefined
    const query = writeQueueView(view)
    return c.html(
      <BackofficePage c={c} title="受付一覧" above={ABOVE}>
        <div class="desk-head">
          <h1>受付一覧</h1>
          <QueueSearch asked={asked ?? ''} />
          <KeyHelp keys={QUEUE_KEYS} />
        </div>
        {asked !== null && <NotFound asked={asked} />}
        <DecidedMessage decided={decided} />
        <SavedViews views={views} query={query} operator={user.id} formToken={c.formToken} />
        <div class="desk-columns">
          <QueueForm
            c={c}
            rows={shown}
            query={query}
            count={countOf(view, cells)}
            choosing={may(user, 'review-applications')}
            first={after && withQuery('/applications', query)}
            next={last && withQuery('/applications', query, writePlace(last))}
          />
          <Facets facets={facetsOf(view, cells)} />
        </div>
      </BackofficePage>,
    )
  },
})

const NotFound = ({ asked }: { readonly asked: string }) => (
  <NotificationBanner kind="warning" title={`「${asked.slice(0, 40)}」に当たる申請は見つかりませんでした`} arrived>
    申請番号（A-0000123 または 123）か、10桁の機関コードを入力してください。
  </NotificationBanner>
)

import { countUndecided } from '#domain/applications/count-undecided.ts'
import { countWaitingInquiries } from '#domain/inquiries/queue/count-inquiries.ts'
import { may } from '#domain/operators/permissions.ts'
import { Tiles } from '#ui/tile.tsx'
import { BackofficePage } from '../backoffice-page.tsx'
import { navigationFor } from '../navigation.ts'
import { page } from '../page.ts'
import { Undecided } from './undecided.tsx'
import { WaitingInquiries } from './waiting-inquiries.tsx'

/** 「ホーム」: what waits, for how long, and the ways on. */
export const homePage = page({
  path: '/',
  access: 'signed-in',
  async get(c) {
    const counts = may(c.user, 'see-applications') ? await countUndecided(c.env.db, c.now) : undefined
    const waiting = may(c.user, 'see-inquiries') ? await countWaitingInquiries(c.env.db) : undefined
    const areas = navigationFor(c.user)
    return c.html(
      <BackofficePage c={c} title="ホーム">
        <h1>ホーム</h1>
        {counts && <Undecided counts={counts} now={c.now} />}
        {waiting && <WaitingInquiries waiting={waiting} />}
        <h2>業務</h2>
        {areas.length > 0 ? <Tiles tiles={areas} /> : <p>お使いの役割の画面は、まだ用意されていません。</p>}
      </BackofficePage>,
    )
  },
})

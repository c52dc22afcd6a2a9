import { countExpiringAccounts } from '#domain/accounts/count-expiring-accounts.ts'
import { rolesFor } from '#domain/accounts/delegation.ts'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { Tiles } from '#ui/tile.tsx'
import { EligibilityPage } from '../eligibility-page.tsx'
import { type AccountContext, page } from '../page.ts'
import { ExpiryBanner } from './expiry-banner.tsx'
import { findShownExpiry } from './find-shown-expiry.ts'
import { menuFor } from './menu-items.ts'

/**
 * 「メニュー」: what this account may do today, and which accounts want a look. It leads to pages there are: what is not
 * built yet is not on it. E-03, E-04, 004 p.12–15
 */
export const menuPageTo = (pages: readonly { readonly path: string }[]) =>
  page({
    path: '/menu',
    access: 'signed-in',
    async get(c) {
      const [expiring, expiry] = await Promise.all([countExpiring(c), findShownExpiry(c)])
      const paths = pages.map(({ path }) => path)
      return c.html(
        <EligibilityPage c={c} title="メニュー">
          <h1>メニュー</h1>
          {expiry && <ExpiryBanner c={c} expiry={expiry} />}
          {expiring > 0 && <Expiring count={expiring} />}
          {menuFor(c.user, paths).map(({ heading, items }) => (
            <section aria-label={heading}>
              <h2>{heading}</h2>
              <Tiles tiles={items.map(({ text, href, note }) => ({ text, href, note }))} />
            </section>
          ))}
        </EligibilityPage>,
      )
    },
  })

const countExpiring = ({ env, now, user }: AccountContext): Promise<number> =>
  countExpiringAccounts(env.db, now, { ...user, roles: rolesFor(user.role, 'update') })

const Expiring = ({ count }: { readonly count: number }) => (
  <NotificationBanner kind="warning" title={`期限が近いアカウントが${count}件あります`}>
    <p>
      利用終了年月日か、まだ変更されていない初期パスワードの期限が近づいています。
      <a href="/accounts?expiring=yes">期限が近いアカウント</a>で確かめてください。
    </p>
  </NotificationBanner>
)

import { findKind } from '#kinds/kinds.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import type { SignedInContext } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { above, titleOf } from './application-titles.ts'
import type { AskedApplication } from './asked-application.ts'

interface Closed {
  readonly because: string
  readonly first?: string
}

/** It cannot be asked for: why, and where to go instead. P-11 */
export const showClosed = (c: SignedInContext, asked: AskedApplication, { because, first }: Closed) => {
  const before = first ? findKind(first) : undefined
  return c.html(
    <PortalPage c={c} title={titleOf(asked)} above={above(asked)} failed>
      <h1>{titleOf(asked)}</h1>
      <NotificationBanner kind="warning" title="いまは申請できません" arrived>
        <p>{because}</p>
      </NotificationBanner>
      <Actions>
        {before && (
          <ButtonLink kind="primary" href={`/applications/${before.slug}`}>
            {`「${before.name}」へ`}
          </ButtonLink>
        )}
        <ButtonLink href="/my-list">マイリストへ</ButtonLink>
        <ButtonLink kind="quiet" href="/applications">
          各種申請一覧へ
        </ButtonLink>
      </Actions>
    </PortalPage>,
    409,
  )
}

import type { Child, PropsWithChildren } from 'hono/jsx'
import { Icon, type IconName } from '#ui/icon.tsx'

export type BannerKind = 'info' | 'success' | 'warning' | 'error'

export type NotificationBannerProps = PropsWithChildren<{
  readonly kind: BannerKind
  /** What happened, as a sentence. */
  readonly title: string
  /** The answer to what was just done: takes the focus when the page opens, so that it is read first. */
  readonly arrived?: boolean
  readonly actions?: Child
}>

const LOOKS: Record<BannerKind, { readonly icon: IconName; readonly word: string }> = {
  info: { icon: 'info', word: 'お知らせ' },
  success: { icon: 'success', word: '完了' },
  warning: { icon: 'warning', word: '注意' },
  error: { icon: 'error', word: 'エラー' },
}

/** What happened and what comes next, above the content of the page. */
export const NotificationBanner = ({ kind, title, arrived = false, actions, children }: NotificationBannerProps) => (
  <div
    class="banner"
    data-kind={kind}
    tabindex={arrived ? -1 : undefined}
    data-arrived={arrived || undefined}
    autofocus={arrived}
  >
    <p class="banner-word">
      <Icon name={LOOKS[kind].icon} />
      {LOOKS[kind].word}
    </p>
    <h2 class="banner-title">{title}</h2>
    {children && <div class="banner-body">{children}</div>}
    {actions && <div class="banner-actions">{actions}</div>}
  </div>
)

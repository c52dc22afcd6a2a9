import { Icon } from '#ui/icon.tsx'

/**
 * A small thing was done and nothing follows from it: 「データを更新しました。」. What has consequences is said by a
 * NotificationBanner instead. Without JavaScript it stands where it is written, above the content.
 */
export const Toast = ({ children }: { readonly children: string }) => (
  <div class="toast" role="status" data-toast>
    <Icon name="success" />
    <span class="toast-text">{children}</span>
  </div>
)

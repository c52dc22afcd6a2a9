import { Icon, type IconName } from '#ui/icon.tsx'

/** What a status asks of the reader: nothing more, wait, act, it stopped, or nothing at all. */
export type TagKind = 'done' | 'waiting' | 'attention' | 'stopped' | 'neutral'

const ICONS: Record<TagKind, IconName> = {
  done: 'success',
  waiting: 'clock',
  attention: 'warning',
  stopped: 'error',
  neutral: 'dash',
}

/** A status as a word; the icon and the colour repeat it. */
export const Tag = ({ kind, children }: { readonly kind: TagKind; readonly children: string }) => (
  <span class="tag" data-kind={kind}>
    <Icon name={ICONS[kind]} />
    {children}
  </span>
)

import { Icon, type IconName } from '#ui/icon.tsx'

/** What a status asks of the reader: nothing more, wait, act, it stopped, nothing at all; or it stands open to them. */
export type TagKind = 'done' | 'waiting' | 'attention' | 'stopped' | 'neutral' | 'open'

const ICONS: Record<TagKind, IconName> = {
  done: 'success',
  waiting: 'clock',
  attention: 'warning',
  stopped: 'error',
  neutral: 'dash',
  open: 'info',
}

/** A status as a word; the icon and the colour repeat it. */
export const Tag = ({ kind, children }: { readonly kind: TagKind; readonly children: string }) => (
  <span class="tag" data-kind={kind}>
    <Icon name={ICONS[kind]} />
    {children}
  </span>
)

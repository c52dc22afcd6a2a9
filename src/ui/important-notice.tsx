import { DateInText } from '#ui/date.tsx'
import { Icon } from '#ui/icon.tsx'

export interface Notice {
  readonly text: string
  readonly href: string
  readonly on: Temporal.PlainDate
}

/** What everybody must know before they begin, on top of the first page. Nothing at all when there is nothing. */
export const ImportantNotice = ({ notices }: { readonly notices: readonly Notice[] }) =>
  notices.length > 0 && (
    <section class="important-notice" aria-labelledby="important-notice">
      <h2 id="important-notice">
        <Icon name="warning" />
        重要なお知らせ
      </h2>
      <ul>
        {notices.map(({ text, href, on }) => (
          <li>
            <a href={href}>{text}</a>
            <DateInText value={on} />
          </li>
        ))}
      </ul>
    </section>
  )

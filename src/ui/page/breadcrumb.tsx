import type { NavigationItem } from './header.tsx'

export interface BreadcrumbProps {
  /** From the top page down to the parent; `here` is the page itself. */
  readonly above: readonly NavigationItem[]
  readonly here: string
}

export const Breadcrumb = ({ above, here }: BreadcrumbProps) => (
  <nav class="breadcrumb wrap" aria-label="現在位置">
    <ol>
      {above.map(({ text, href }) => (
        <li>
          <a href={href}>{text}</a>
        </li>
      ))}
      <li>
        <span aria-current="page">{here}</span>
      </li>
    </ol>
  </nav>
)

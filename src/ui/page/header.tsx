import { Icon } from '#ui/icon.tsx'
import { Mark } from '#ui/mark.tsx'
import { type Account, AccountMenu } from './account-menu.tsx'

export interface NavigationItem {
  readonly text: string
  readonly href: string
}

/** A GET form: what is searched for stands in the address and can be sent to a colleague. */
export interface Search {
  readonly action: string
  readonly label: string
  /** Name of the query parameter. */
  readonly name: string
  readonly value?: string
}

export interface HeaderProps {
  readonly siteName: string
  readonly home: string
  readonly path: string
  readonly navigation: readonly NavigationItem[]
  readonly search?: Search | undefined
  readonly account?: Account | undefined
}

export const Header = ({ siteName, home, path, navigation, search, account }: HeaderProps) => (
  <header class="header">
    <div class="wrap header-bar">
      <a class="header-name" href={home}>
        <Mark />
        <span>{siteName}</span>
      </a>
      {search && <SearchBox {...search} />}
      {account && <AccountMenu {...account} />}
    </div>
    {navigation.length > 0 && (
      <nav class="wrap" aria-label="主なメニュー">
        <ul class="header-links">
          {navigation.map(({ text, href }) => (
            <li>
              <a href={href} aria-current={currentness(href, path)}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    )}
  </header>
)

/** On the page itself 「page」; on a page below it 「true」, so that the way back up is marked too. */
function currentness(href: string, path: string) {
  if (href === path) return 'page'
  return href !== '/' && path.startsWith(`${href}/`) ? 'true' : undefined
}

const SearchBox = ({ action, label, name, value }: Search) => (
  <search>
    <form class="header-search" action={action}>
      <input type="search" name={name} value={value} aria-label={label} placeholder={label} maxlength={100} />
      <button type="submit">
        <Icon name="search" />
        <span class="visually-hidden">検索する</span>
      </button>
    </form>
  </search>
)

import { Icon } from '#ui/icon.tsx'
import type { NavigationItem } from './header.tsx'

/** Who is signed in and how they leave, or the way in. */
export type Account = SignedOut | SignedIn

export interface SignedOut {
  readonly signIn: NavigationItem
}

export interface SignedIn {
  readonly name: string
  readonly institution?: string
  readonly links?: readonly NavigationItem[]
  /** With `confirm` it is answered by a Confirmation. */
  readonly signOut: { readonly text: string; readonly action: string; readonly confirm?: boolean }
  readonly formToken: string
}

export const AccountMenu = (account: Account) =>
  'signIn' in account ? (
    <a class="button" data-kind="secondary" data-size="small" href={account.signIn.href}>
      {account.signIn.text}
    </a>
  ) : account.links ? (
    <SignedInMenu {...account} />
  ) : (
    <SignedInLine {...account} />
  )

/** Where signing out is all there is to choose. */
const SignedInLine = ({ name, institution, signOut, formToken }: SignedIn) => (
  <div class="account">
    {institution && <span class="account-institution">{institution}</span>}
    <span class="account-name">{name}</span>
    <form method="post" action={signOut.action} data-confirm={signOut.confirm || undefined}>
      <input type="hidden" name="form_token" value={formToken} />
      <button class="button" data-kind="secondary" data-size="small" type="submit">
        {signOut.text}
      </button>
    </form>
  </div>
)

const SignedInMenu = ({ name, institution, links = [], signOut, formToken }: SignedIn) => (
  <div class="account">
    {institution && <span class="account-institution">{institution}</span>}
    <details class="account-menu" data-menu>
      <summary>
        {name}
        <Icon name="chevron-down" />
      </summary>
      <div class="account-panel">
        {links.length > 0 && (
          <ul>
            {links.map(({ text, href }) => (
              <li>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        )}
        <form method="post" action={signOut.action}>
          <input type="hidden" name="form_token" value={formToken} />
          <button type="submit">{signOut.text}</button>
        </form>
      </div>
    </details>
  </div>
)

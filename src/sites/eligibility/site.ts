import { ACCOUNT_SESSION } from '#domain/account-sign-in/account-session.ts'
import { findSignedInAccount } from '#domain/account-sign-in/find-signed-in-account.ts'
import type { SignedInAccount } from '#domain/account-sign-in/signed-in-account.ts'
import type { AccountEnvironment } from '#domain/accounts/account.ts'
import { siteOf } from '#domain/accounts/account-site.ts'
import type { Site } from '#platform/site/site.ts'
import { accountPages } from './accounts/account-pages.ts'
import { bulkPages } from './bulk/bulk-pages.ts'
import { bulkFilePages } from './bulk-file/bulk-file-pages.ts'
import { door } from './door/door.ts'
import type { EligibilityEnvironment } from './eligibility-environment.ts'
import { renderError, renderSessionEnd, renderSignInAgain, renderStaleForm } from './eligibility-errors.tsx'
import { menuPageTo } from './menu/menu.tsx'
import { noticePage } from './notices/notice.tsx'
import { noticesPage } from './notices/notices.tsx'
import { passwordPage } from './password/password.tsx'
import { isPermission, may } from './permissions.ts'
import { settingsPage } from './settings/settings.tsx'
import { signInHelpPage } from './sign-in/help.tsx'
import { signInPage } from './sign-in/sign-in.tsx'
import { signOutPage } from './sign-in/sign-out.tsx'
import { startPage } from './start/start.tsx'
import { termsPage } from './terms/terms.tsx'

const PASSWORD_PATH = passwordPage.path

/** Where somebody who is signed in works. */
const WORK_PAGES = [
  passwordPage,
  noticesPage,
  noticePage,
  termsPage,
  settingsPage,
  ...accountPages,
  ...bulkPages,
  ...bulkFilePages,
]

/** オンライン資格確認等システム in one environment: an institution manages its own accounts. 002, 004 */
const siteFor = (environment: AccountEnvironment): Site<SignedInAccount, EligibilityEnvironment> => ({
  slug: siteOf(environment),
  signInPath: '/sign-in',
  session: ACCOUNT_SESSION,
  loadUser: async (db, { subject: id, institution }, now) =>
    institution === null ? undefined : findSignedInAccount(db, { institution, environment, id }, now),
  may: (account, permission) => isPermission(permission) && may(account, permission),
  detour: ({ mustChangePassword }, path) => (mustChangePassword && path !== PASSWORD_PATH ? PASSWORD_PATH : undefined),
  actorOf: ({ id, institution }) => ({ kind: 'account', id, institution }),
  door,
  renderError,
  renderStaleForm,
  renderSignInAgain,
  renderSessionEnd,
  pages: [startPage, signInPage, signInHelpPage, signOutPage, menuPageTo(WORK_PAGES), ...WORK_PAGES],
})

/** 本番環境 */
export const eligibility = siteFor('production')

/** 接続検証環境, with accounts and sessions of its own. */
export const eligibilityVerification = siteFor('verification')

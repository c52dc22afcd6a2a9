import { findLinkageAccount } from '#domain/linkage/find-linkage-account.ts'
import type { LinkageAccount } from '#domain/linkage/linkage-account.ts'
import { LINKAGE_SESSION } from '#domain/linkage/linkage-session.ts'
import type { Site } from '#platform/site/site.ts'
import type { LinkageEnvironment } from './linkage-environment.ts'
import { renderError, renderSessionEnd, renderStaleForm } from './linkage-errors.tsx'
import { menuPage } from './menu/menu.tsx'
import { passwordPage } from './password/password.tsx'
import { recoveryCodesPage } from './recovery-codes/recovery-codes.tsx'
import { signInPages } from './sign-in/sign-in-pages.ts'
import { startPage } from './start/start.tsx'

/** オンライン資格確認レセプトコンピューター連携システム: staff enrol their authenticator and keep their password. 001 */
export const linkage: Site<LinkageAccount, LinkageEnvironment> = {
  slug: 'linkage',
  signInPath: '/sign-in',
  session: LINKAGE_SESSION,
  loadUser: async (db, { subject, institution }, now) =>
    institution === null ? undefined : findLinkageAccount(db, { institution, id: subject }, now),
  may: () => false,
  actorOf: ({ id, institution }) => ({ kind: 'app-account', id, institution }),
  renderError,
  renderStaleForm,
  renderSessionEnd,
  pages: [startPage, ...signInPages, menuPage, passwordPage, recoveryCodesPage],
}

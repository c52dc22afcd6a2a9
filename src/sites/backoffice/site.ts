import { findOperator } from '#domain/operators/find-operator.ts'
import type { Operator } from '#domain/operators/operator.ts'
import { OPERATOR_SESSION } from '#domain/operators/operator-session.ts'
import { isPermission, may } from '#domain/operators/permissions.ts'
import type { Site } from '#platform/site/site.ts'
import { accountPages } from './account/account-pages.ts'
import { applicationPages } from './applications/application-pages.ts'
import { auditPages } from './audit/audit-pages.ts'
import type { BackofficeEnvironment } from './backoffice-environment.ts'
import { renderError, renderSignInAgain, renderStaleForm } from './backoffice-errors.tsx'
import { callPages } from './calls/call-pages.ts'
import { certificatePages } from './certificates/certificate-pages.ts'
import { contentPages } from './content/content-pages.ts'
import { homePage } from './home/home.tsx'
import { inquiryPages } from './inquiries/inquiry-pages.ts'
import { templatePages } from './inquiry-templates/template-pages.ts'
import { listImportPages } from './institution-list/list-import-pages.ts'
import { institutionPages } from './institutions/institution-pages.ts'
import { invitationDonePage, invitationPage } from './invitation/accept.tsx'
import { letterPages } from './letters/letter-pages.ts'
import { operatorPages } from './operators/operator-pages.ts'
import { overviewPage } from './overview/overview.tsx'
import { signInPages } from './sign-in/sign-in-pages.ts'
import { stoppedPage } from './stopped/stopped.tsx'

/** 実施機関業務サイト: the pages of the operating body's own people. */
export const backoffice: Site<Operator, BackofficeEnvironment> = {
  slug: 'backoffice',
  signInPath: '/sign-in',
  session: OPERATOR_SESSION,
  loadUser: (db, { subject }) => findOperator(db, subject),
  may: (operator, permission) => isPermission(permission) && may(operator, permission),
  actorOf: ({ id }) => ({ kind: 'operator', id }),
  renderError,
  renderStaleForm,
  renderSignInAgain,
  pages: [
    ...signInPages,
    invitationDonePage,
    invitationPage,
    homePage,
    overviewPage,
    ...applicationPages,
    ...inquiryPages,
    ...templatePages,
    ...callPages,
    ...institutionPages,
    ...listImportPages,
    ...accountPages,
    ...certificatePages,
    ...letterPages,
    ...contentPages,
    ...auditPages,
    stoppedPage,
    ...operatorPages,
  ],
}

import { GUIDES } from '#domain/content/guides/all.ts'
import { findPortalUser } from '#domain/portal-users/find-portal-user.ts'
import { PORTAL_SESSION } from '#domain/portal-users/portal-session.ts'
import type { PortalUser } from '#domain/portal-users/portal-user.ts'
import type { Site } from '#platform/site/site.ts'
import { signOutEverywherePage } from './account/sign-out-everywhere.tsx'
import { accountDocumentPage } from './account-documents/document.tsx'
import { accountDocumentFilePage } from './account-documents/document-file.ts'
import { accountDocumentsPage } from './account-documents/list.tsx'
import { appAccountApplicationsPage } from './app-account-applications/list.tsx'
import { appAccountPage } from './app-accounts/account.ts'
import { appAccountFilePage } from './app-accounts/document-file.ts'
import { appAccountsPage } from './app-accounts/list.tsx'
import { releaseAppAccountPage } from './app-accounts/release.tsx'
import { APPLICATION_PAGES } from './applications/application-pages.ts'
import { applicationsPage } from './applications/list.tsx'
import { assistantPage } from './assistant/assistant.tsx'
import { CERTIFICATE_PAGES } from './certificates/certificate-pages.ts'
import { grantNoticesPage } from './grant-notices/list.tsx'
import { grantNoticePage } from './grant-notices/notice.tsx'
import { grantNoticeFilePage } from './grant-notices/notice-file.ts'
import { guidePage } from './guides/guide-page.tsx'
import { menuPage } from './guides/menu.tsx'
import { INQUIRY_PAGES } from './inquiries/inquiry-pages.ts'
import { applicationPage } from './my-list/application.tsx'
import { applicationSentPage } from './my-list/application-sent.tsx'
import { sentMailPage } from './my-list/mail.tsx'
import { myListPage } from './my-list/my-list.tsx'
import { withdrawApplicationPage } from './my-list/withdraw-application.tsx'
import { noticePage } from './notices/notice.tsx'
import { noticesPage } from './notices/notices.tsx'
import { askedPasswordResetPage, askPasswordResetPage } from './password-reset/ask.tsx'
import { passwordResetDonePage, resetPasswordPage } from './password-reset/reset.tsx'
import type { PortalEnvironment } from './portal-environment.ts'
import { renderError, renderSignInAgain, renderStaleForm } from './portal-errors.tsx'
import { PUBLIC_TEXTS } from './public-texts/all.ts'
import { publicTextPage } from './public-texts/public-text-page.tsx'
import { questionPage } from './questions/question.tsx'
import { questionsPage } from './questions/questions.tsx'
import { activatePage, cutLinkPage } from './register/activate.tsx'
import { aggregatorPage } from './register/aggregator.tsx'
import { choosePage } from './register/choose.tsx'
import { completedPage } from './register/completed.tsx'
import { confirmPage } from './register/confirm.tsx'
import { institutionPage } from './register/institution.ts'
import { listedPage } from './register/listed.tsx'
import { practitionerPage } from './register/practitioner.ts'
import { sentPage } from './register/sent.tsx'
import { searchPage } from './search/search.tsx'
import { signInPage } from './sign-in/sign-in.tsx'
import { signedOutPage, signOutPage } from './sign-in/sign-out.tsx'
import { topPage } from './top/top.tsx'

/** 医療機関等向け総合ポータルサイト: its pages, in the order a visitor meets them. */
export const portal: Site<PortalUser, PortalEnvironment> = {
  slug: 'portal',
  signInPath: '/sign-in',
  session: PORTAL_SESSION,
  loadUser: async (db, { institution, subject }) =>
    institution ? findPortalUser(db, institution, subject) : undefined,
  may: () => false,
  actorOf: (user) => ({ kind: 'portal-user', id: user.id, institution: user.institution.id }),
  renderError,
  renderStaleForm,
  renderSignInAgain,
  pages: [
    topPage,
    choosePage,
    institutionPage,
    listedPage,
    practitionerPage,
    aggregatorPage,
    confirmPage,
    sentPage,
    activatePage,
    cutLinkPage,
    completedPage,
    ...PUBLIC_TEXTS.map(publicTextPage),
    ...INQUIRY_PAGES,
    menuPage,
    ...GUIDES.map(guidePage),
    questionsPage,
    questionPage,
    assistantPage,
    noticesPage,
    noticePage,
    searchPage,
    signInPage,
    askPasswordResetPage,
    askedPasswordResetPage,
    passwordResetDonePage,
    resetPasswordPage,
    signOutPage,
    signedOutPage,
    signOutEverywherePage,
    myListPage,
    sentMailPage,
    applicationsPage,
    applicationPage,
    applicationSentPage,
    withdrawApplicationPage,
    ...APPLICATION_PAGES,
    appAccountApplicationsPage,
    accountDocumentsPage,
    accountDocumentPage,
    accountDocumentFilePage,
    appAccountsPage,
    appAccountPage,
    releaseAppAccountPage,
    appAccountFilePage,
    grantNoticesPage,
    grantNoticePage,
    grantNoticeFilePage,
    ...CERTIFICATE_PAGES,
  ],
}

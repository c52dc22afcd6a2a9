import { authenticatorPage } from '../enrolment/authenticator.tsx'
import { printPage } from '../enrolment/print.tsx'
import { printQuestionPage } from '../enrolment/print-question.tsx'
import { codePage } from './code.tsx'
import { signInHelpPage } from './help.tsx'
import { recoveryCodePage } from './recovery-code.tsx'
import { signInPage } from './sign-in.tsx'
import { signOutPage } from './sign-out.tsx'

/** The way in and out: password, enrolment or code, logout. */
export const signInPages = [
  signInPage,
  signInHelpPage,
  authenticatorPage,
  printQuestionPage,
  printPage,
  codePage,
  recoveryCodePage,
  signOutPage,
]

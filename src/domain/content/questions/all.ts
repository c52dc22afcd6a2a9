import { accountQuestions } from './accounts.ts'
import { appQuestions } from './app.ts'
import { applicationQuestions } from './applications.ts'
import { certificateQuestions } from './certificates.ts'
import { claimQuestions } from './claims.ts'
import type { StandingQuestion } from './question.ts'
import { registrationQuestions } from './registration.ts'

const GROUPS = {
  registration: registrationQuestions,
  applications: applicationQuestions,
  accounts: accountQuestions,
  certificates: certificateQuestions,
  app: appQuestions,
  claims: claimQuestions,
}

/** Ten apart, so that an editor can put one between two. */
const STEP = 10

export const STANDING_QUESTIONS: readonly StandingQuestion[] = Object.entries(GROUPS).flatMap(([category, questions]) =>
  questions.map(([slug, title, body], index) => ({ slug, title, body, category, position: (index + 1) * STEP })),
)

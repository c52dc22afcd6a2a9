import { page, type SignedInContext } from '../page.ts'
import { type AskedApplication, type FindAsked, findCorrection, findNew } from './asked-application.ts'
import { checkApplication } from './check-application.ts'
import { askToDiscard, discard } from './discard-draft.tsx'
import { keepDraft } from './keep-draft.ts'
import { sendDraft } from './send-draft.ts'
import { showApplicationForm } from './show-application-form.ts'
import { showClosed } from './show-closed.tsx'
import { showConfirmation } from './show-confirmation.tsx'

type Handle = (c: SignedInContext, asked: AskedApplication) => Promise<Response>

const pagesAt = (path: string, find: FindAsked) => {
  const always = (handle: Handle) => async (c: SignedInContext) => {
    const asked = await find(c)
    return asked ? handle(c, asked) : c.fail(404)
  }
  const whenOpen = (handle: Handle) =>
    always(async (c, asked) => (asked.closed ? showClosed(c, asked, asked.closed) : handle(c, asked)))
  return [
    page({ path, access: 'signed-in', get: whenOpen(showApplicationForm), post: whenOpen(checkApplication) }),
    page({ path: `${path}/draft`, access: 'signed-in', get: whenOpen(showApplicationForm), post: whenOpen(keepDraft) }),
    page({ path: `${path}/confirm`, access: 'signed-in', get: whenOpen(showConfirmation), post: always(sendDraft) }),
    page({ path: `${path}/discard`, access: 'signed-in', get: always(askToDiscard), post: always(discard) }),
  ]
}

/** Form, draft and confirmation of every kind: for a new application, and for a returned one. P-12, P-13 */
export const APPLICATION_PAGES = [
  ...pagesAt('/applications/:kind', findNew),
  ...pagesAt('/my-list/applications/:application/correct', findCorrection),
]

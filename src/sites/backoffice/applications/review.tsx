import { soleVersion } from '#platform/site/form-entries.ts'
import { readForm } from '#ui/form/read-form.ts'
import type { OperatorContext } from '../page.ts'
import { page } from '../page.ts'
import { type AskedApplication, findAskedApplication } from './asked-application.ts'
import { decide } from './decide.ts'
import { findDecided } from './decided-message.tsx'
import { decisionForm, UNREAD } from './decision-form.ts'
import { findNext } from './find-next.ts'
import { findReview } from './find-review.ts'
import { lastStepInWords } from './last-step.ts'
import { queueAddress } from './queue-view.ts'
import { ReviewView, type ReviewViewProps } from './review-view.tsx'

/** An application, to be read and decided. B-02 */
export const reviewPage = page({
  path: '/applications/:institution/:application',
  access: 'may:see-applications',
  async get(c) {
    const asked = await findAskedApplication(c)
    return asked ? showReview(c, asked) : c.fail(404)
  },
})

/** 承認, 差戻し or 却下, and on to the next of the same view. B-02 */
export const decidePage = page({
  path: '/applications/:institution/:application/decide',
  access: 'may:review-applications',
  async get(c) {
    const asked = await findAskedApplication(c)
    return asked ? c.redirect(asked.address()) : c.fail(404)
  },
  async post(c) {
    const asked = await findAskedApplication(c)
    if (!asked) return c.fail(404)
    const reading = readForm(decisionForm, c.entries)
    if (!reading.ok) return showReview(c, asked, { entered: reading.entered, errors: reading.errors }, 422)
    const { institution, application, kind, view } = asked
    const version = soleVersion(c.entries)
    const next = await findNext(c, asked)
    const outcome = await decide(c, kind, { institution, id: application.id, version }, reading.values)
    if (outcome.done) return c.redirect(withDecided(next ?? queueAddress(view), application.number))
    if (outcome.because === 'decided') return showReview(c, asked, { refused: 'decided' }, 409)
    const { decision, message } = reading.values
    const entered = { decision: [decision], message: message ? [message] : [] }
    return showReview(c, asked, { entered, errors: { read: UNREAD } }, 422)
  },
})

const withDecided = (address: string, number: number) =>
  `${address}${address.includes('?') ? '&' : '?'}decided=${number}`

type More = Partial<Pick<ReviewViewProps, 'entered' | 'errors'>> & {
  /** Why what was asked for was not done: the page tells who was faster. */
  readonly refused?: 'decided' | 'moved' | 'no-reviewer'
}

const NOT_DONE = {
  decided: '判定しませんでした',
  moved: '担当を変えませんでした',
  'no-reviewer': '担当を変えませんでした。選んだ人は、いま審査を担当できません',
}

export async function showReview(
  c: OperatorContext,
  seen: AskedApplication,
  { refused, ...more }: More = {},
  status = 200,
): Promise<Response> {
  const asked = refused ? ((await findAskedApplication(c)) ?? seen) : seen
  const [review, decided] = await Promise.all([findReview(c, asked), findDecided(c)])
  const problem = refused && { title: NOT_DONE[refused], why: lastStepInWords(review.steps) }
  return c.html(ReviewView({ c, asked, review, decided, problem, ...more }), status)
}

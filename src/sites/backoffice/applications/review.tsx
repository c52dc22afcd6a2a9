import { findSteps } from '#domain/applications/find-application.ts'
import { readForm } from '#ui/form/read-form.ts'
import type { OperatorContext } from '../page.ts'
import { page } from '../page.ts'
import { type AskedApplication, findAskedApplication } from './asked-application.ts'
import { decide } from './decide.ts'
import { decisionForm } from './decision-form.ts'
import { findFindings } from './find-findings.ts'
import { ReviewView, type ReviewViewProps } from './review-view.tsx'

const TAKEN = 'ほかの人が先に判定したか、申請者が取り下げました。いまの状態をご確認ください。'

/** An application, to be read and decided. B-02 */
export const reviewPage = page({
  path: '/applications/:institution/:application',
  access: 'may:see-applications',
  async get(c) {
    const asked = await findAskedApplication(c)
    return asked ? show(c, asked) : c.fail(404)
  },
})

/** 承認, 差戻し or 却下. B-02 */
export const decidePage = page({
  path: '/applications/:institution/:application/decide',
  access: 'may:review-applications',
  async get(c) {
    const asked = await findAskedApplication(c)
    return asked ? c.redirect(asked.path) : c.fail(404)
  },
  async post(c) {
    const asked = await findAskedApplication(c)
    if (!asked) return c.fail(404)
    const reading = readForm(decisionForm, c.entries)
    if (!reading.ok) return show(c, asked, { entered: reading.entered, errors: reading.errors }, 422)
    const outcome = await decide(c, asked, reading.values)
    return outcome.done ? c.redirect('/applications') : show(c, asked, { problem: TAKEN }, 409)
  },
})

async function show(
  c: OperatorContext,
  asked: AskedApplication,
  more: Partial<Pick<ReviewViewProps, 'entered' | 'errors' | 'problem'>> = {},
  status = 200,
): Promise<Response> {
  const { institution, application } = asked
  const fresh = more.problem ? ((await findAskedApplication(c)) ?? asked) : asked
  const steps = await findSteps(c.env.db, { institution, id: application.id })
  const findings = await findFindings(c, fresh)
  return c.html(ReviewView({ c, asked: fresh, findings, steps, ...more }), status)
}

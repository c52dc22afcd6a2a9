import { assignApplication } from '#domain/applications/review/assign-application.ts'
import { soleText } from '#platform/site/form-entries.ts'
import { page } from '../page.ts'
import { findAskedApplication } from './asked-application.ts'
import { showReview } from './review.tsx'

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** 担当する, 引き継ぐ and 担当を外す: `to` is an operator, or empty for nobody; `from` who had it on the page. B-02 */
export const assignPage = page({
  path: '/applications/:institution/:application/assign',
  access: 'may:review-applications',
  async get(c) {
    const asked = await findAskedApplication(c)
    return asked ? c.redirect(asked.address()) : c.fail(404)
  },
  async post(c) {
    const asked = await findAskedApplication(c)
    if (!asked) return c.fail(404)
    const operatorOf = (name: string) => ID.exec(soleText(c.entries, name) ?? '')?.[0] ?? null
    const key = { institution: asked.institution, id: asked.application.id }
    const outcome = await c.transact((work) =>
      assignApplication(work, { ...key, from: operatorOf('from'), to: operatorOf('to') }),
    )
    return outcome.done ? c.redirect(asked.address()) : showReview(c, asked, { refused: outcome.because }, 409)
  },
})

import { findAnchors } from '#domain/audit/anchor.ts'
import { askVerification } from '#domain/audit/verification/ask-verification.ts'
import { findVerifications } from '#domain/audit/verification/find-verifications.ts'
import type { Errors } from '#ui/form/field.ts'
import { fillForm } from '#ui/form/fill-form.ts'
import { readForm } from '#ui/form/read-form.ts'
import { type OperatorContext, page } from '../page.ts'
import { type AskedVerification, anchorsForm, VerificationView } from './verification-view.tsx'

const LISTED_MOST = 20

/** 「検証の状況」: when the audit was last found whole, and a way to have it verified now. B-10 */
export const auditVerificationPage = page({
  path: '/audit/verification',
  access: 'may:read-audit',
  get: (c) => show(c),
  async post(c) {
    const reading = readForm(anchorsForm, c.entries)
    if (!reading.ok) return show(c, reading, 422)
    const { anchors = '' } = reading.values
    if (anchors && findAnchors(anchors).length === 0)
      return show(c, { entered: fillForm(anchorsForm, reading.values), errors: NO_ANCHOR }, 422)
    await c.transact((work) => askVerification(work, anchors))
    return c.redirect('/audit/verification?done=asked')
  },
})

const NO_ANCHOR: Errors = { anchors: '「audit-anchor:」で始まる行が見つかりません。もう一度貼り付けてください。' }

async function show(c: OperatorContext, asked: AskedVerification = {}, status = 200): Promise<Response> {
  const verifications = await findVerifications(c.env.db, { most: LISTED_MOST })
  return c.html(<VerificationView c={c} verifications={verifications} {...asked} />, status)
}

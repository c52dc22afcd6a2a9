import { renewRecoveryCodes } from '#domain/operators/renew-recovery-codes.ts'
import { page } from '../page.ts'
import { afterProof } from '../prove-again/after-proof.tsx'
import { RecoveryCodesView } from '../sign-in/recovery-codes-view.tsx'

/** 「リカバリーコードを作り直す」. B-01 */
export const renewRecoveryCodesPage = page({
  path: '/account/recovery-codes',
  access: 'signed-in',
  get: (c) => c.redirect('/account'),
  post: afterProof(async (c) => {
    const codes = await c.transact((work) => renewRecoveryCodes(work, c.user))
    return c.html(<RecoveryCodesView c={c} codes={codes} happened="リカバリーコードを作り直しました" />)
  }),
})

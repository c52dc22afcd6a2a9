import type { Operator } from '#domain/operators/operator.ts'
import { proveAgain } from '#domain/operators/prove-again.ts'
import { hasProof } from '#domain/operators/remember-proof.ts'
import type { CodeRefusal } from '#domain/second-factor/spend-code.ts'
import type { Handler } from '#platform/site/page.ts'
import { readForm } from '#ui/form/read-form.ts'
import type { BackofficeEnvironment } from '../backoffice-environment.ts'
import { DEVICE_COOKIE } from '../sign-in/cookies.ts'
import { ProveAgainView, proofForm } from './prove-again-view.tsx'

type PostHandler = Handler<Operator, BackofficeEnvironment>

/**
 * Around the `post` of a sensitive page: `post: afterProof(async (c) => …)`. Without a proof of the last minutes it
 * asks for password and code, and goes on with what was posted as soon as they are right. Not for forms with files or
 * passwords: those do not travel through the question. B-01
 */
export const afterProof =
  (handler: PostHandler): PostHandler =>
  async (c) => {
    const { session, user: operator } = c
    if (!session) return c.fail(403)
    if (await hasProof(c.env.db, c.now, session.tokenHash)) return handler(c)
    if (!c.entries.has('proof_passcode')) return c.html(<ProveAgainView c={c} />, 403)
    const reading = readForm(proofForm, c.entries)
    if (!reading.ok) return c.html(<ProveAgainView c={c} errors={reading.errors} />, 422)
    const { proof_password: password, proof_passcode: code } = reading.values
    const device = c.cookie(DEVICE_COOKIE)
    const outcome = await proveAgain(c, { operator, session: session.tokenHash, device, password, code })
    if (outcome.done) return handler(c)
    return c.html(<ProveAgainView c={c} problem={REFUSALS[outcome.because]} />, 422)
  }

const REFUSALS: Readonly<Record<CodeRefusal, string>> = {
  wrong: 'パスワードまたはパスコードが違います',
  used: 'このパスコードは使用済みです。新しい数字に変わってから入力してください',
  locked: '失敗が続いたため、しばらく受け付けられません。時間をおいてから、もう一度操作してください',
  'not-enrolled': '認証アプリが登録されていません。ログインし直して、登録してください',
}

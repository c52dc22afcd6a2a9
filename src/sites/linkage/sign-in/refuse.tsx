import type { finishSignIn } from '#domain/linkage/finish-sign-in.ts'
import type { Refused } from '#platform/outcome.ts'
import type { LinkageContext } from '../page.ts'
import { BeginAgainView } from './begin-again-view.tsx'
import { LockedView } from './locked-view.tsx'
import { UnusableView } from './unusable-view.tsx'

type Refusal = Extract<Awaited<ReturnType<typeof finishSignIn>>, Refused<string>>['because']

/** What keeps somebody out whatever they type next. */
export function refuse(c: LinkageContext, because: Refusal): Response | Promise<Response> {
  if (because === 'locked') return c.html(<LockedView c={c} />, 429)
  if (because === 'expired' || because === 'superseded') return c.html(<BeginAgainView c={c} because={because} />, 409)
  if (because === 'wrong' || because === 'used') return c.redirect('/sign-in')
  return c.html(<UnusableView c={c} state={because} />, 403)
}

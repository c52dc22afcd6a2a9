import { randomUUID } from 'node:crypto'
import { beginEnrolment } from '#domain/second-factor/begin-enrolment.ts'
import { confirmEnrolment } from '#domain/second-factor/confirm-enrolment.ts'
import { type FactorOwner, sealedFor } from '#domain/second-factor/factor-owner.ts'
import { findSecondFactor } from '#domain/second-factor/find-second-factor.ts'
import { totpCode } from '#domain/second-factor/totp.ts'
import type { Outcome } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import type { World } from './world.ts'

export const someOwner = (): FactorOwner => ({ site: 'linkage', subject: randomUUID() })

/** Somebody whose second factor is in force, its secret, and the code that put it there. */
export async function enrolled(world: World, owner = someOwner()) {
  await world.transact((work) => beginEnrolment(work, owner))
  const { pendingSecret: secret = '' } = (await findSecondFactor(world.env, owner)) ?? {}
  const code = totpCode(secret, await world.clock.now())
  await world.transact((work) => confirmEnrolment(work, owner, { code, first: true }))
  return { owner, secret, code }
}

/** What the app of this owner shows now. */
export async function codeNow(world: World, owner: FactorOwner): Promise<string> {
  const { secret } = await world.db
    .selectFrom('second_factors')
    .select('secret')
    .where('site', '=', owner.site)
    .where('subject', '=', owner.subject)
    .executeTakeFirstOrThrow()
  if (!secret) throw new Error('not enrolled')
  return totpCode(world.env.secrets.open(secret, sealedFor(owner)), await world.clock.now())
}

/** `done`, or why not. */
export async function outcomeOf<Reason extends string>(
  world: World,
  operation: (work: Work) => Promise<Outcome<unknown, Reason>>,
): Promise<'done' | Reason> {
  const outcome = await world.transact(operation)
  return outcome.done ? 'done' : outcome.because
}

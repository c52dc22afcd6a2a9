import { beginSignIn } from '#domain/linkage/begin-sign-in.ts'
import { changePassword } from '#domain/linkage/change-password.ts'
import { findLinkageAccount } from '#domain/linkage/find-linkage-account.ts'
import { finishSignIn } from '#domain/linkage/finish-sign-in.ts'
import { linkageKey } from '#domain/linkage/linkage-door.ts'
import { linkageFactor } from '#domain/linkage/linkage-factor.ts'
import { LINKAGE_SESSION } from '#domain/linkage/linkage-session.ts'
import { supersedeSignIns } from '#domain/linkage/supersede-sign-ins.ts'
import { sealedFor } from '#domain/second-factor/factor-owner.ts'
import { liftCodeLock } from '#domain/second-factor/lift-code-lock.ts'
import { removeSecondFactor } from '#domain/second-factor/remove-second-factor.ts'
import { totpCode } from '#domain/second-factor/totp.ts'
import { liftLocks } from '#domain/sign-in/lift-locks.ts'
import type { Outcome } from '#platform/outcome.ts'
import { endSessions } from '#platform/session/end-sessions.ts'
import { findSession } from '#platform/session/find-session.ts'
import { tokenHash } from '#platform/session/token-hash.ts'
import type { TestAppAccount } from './app-accounts.ts'
import { openLinkageDoor } from './linkage-door.ts'
import type { LinkageRules } from './linkage-rules.ts'
import type { World } from './world.ts'

/** Hashing is tested elsewhere; here it would take most of the time. */
const PLAIN_PASSWORDS = {
  hash: async (password: string) => `plain ${password}`,
  verify: async (hash: string | undefined, password: string) => hash === `plain ${password}`,
  waiting: () => ({ people: 0, batch: 0 }),
}

const STATES = { leaving: 'release_asked_at', stopped: 'stopped_at', ended: 'released_at' } as const

const wordOf = (outcome: Outcome<unknown, string>) => (outcome.done ? 'done' : outcome.because)

/** The real site's operations on one account, with what its user knows and what their browsers hold. */
export class LinkageUnderTest implements LinkageRules {
  private readonly world: World
  private readonly account: TestAppAccount
  private readonly passwords: string[]
  private readonly begun: { token: string; id: string }[] = []
  private readonly sessions: string[] = []

  constructor(world: World, account: TestAppAccount) {
    this.world = world
    this.account = account
    this.passwords = [account.password]
  }

  async begin(): Promise<this> {
    const password_hash = await PLAIN_PASSWORDS.hash(this.account.password)
    await this.update({ password_hash })
    return this
  }

  async givePasswords(isRight: boolean, count: number): Promise<string[]> {
    const { code: institutionCode, loginId } = this.account
    const password = this.passwords.at(isRight ? -1 : -2) ?? 'Wrong#pass1'
    const door = await this.door()
    const attempt = { institutionCode, loginId, password, address: `network ${this.account.id}` }
    const outcomes = await Promise.all(Array.from({ length: count }, () => beginSignIn(door, attempt)))
    await this.noteBegun(outcomes.flatMap((outcome) => (outcome.done ? [outcome.value.token] : [])))
    return outcomes.map(wordOf).sort()
  }

  async giveCode(back: number, offset: number | undefined): Promise<string> {
    const half = this.begun.at(-1 - back) ?? { token: 'none', id: 'none' }
    const code = offset === undefined ? 'abcdef' : await this.codeOf(offset)
    const outcome = await this.world.transact((work) =>
      finishSignIn(work, { ...half, kind: 'code', code, userAgent: undefined, sessionBefore: undefined }),
    )
    if (outcome.done) this.sessions.push(outcome.value.session)
    return wordOf(outcome)
  }

  async changePassword(isRight: boolean): Promise<string> {
    const { id, institution, loginId } = this.account
    const current = isRight ? (this.passwords.at(-1) ?? '') : 'Wrong#pass1'
    const password = `Long#enough-${this.passwords.length}`
    const account = { id, institution, institutionName: '', loginId }
    const outcome = await changePassword(await this.door(), { account, current, password, userAgent: undefined })
    if (outcome.done) {
      this.passwords.push(password)
      this.sessions.push(outcome.value.session)
    }
    return wordOf(outcome)
  }

  async act(): Promise<boolean[]> {
    const { db, clock } = this.world
    const now = await clock.now()
    const alive: boolean[] = []
    for (const token of this.sessions) {
      const session = await findSession(db, now, 'linkage', token, LINKAGE_SESSION)
      alive.push(session !== undefined && (await findLinkageAccount(db, this.account, now)) !== undefined)
    }
    return alive
  }

  takeBackFactor = () =>
    this.world.transact(async (work) => {
      await removeSecondFactor(work, linkageFactor(this.account))
      await supersedeSignIns(work, this.account)
      await endSessions(work, 'linkage', this.account.id)
    })

  unlock = () =>
    this.world.transact(async (work) => {
      const { code: institutionCode, loginId } = this.account
      await liftLocks(work, linkageKey(work.secrets, { institutionCode, loginId }))
      await liftCodeLock(work, linkageFactor(this.account))
    })

  async become(state: keyof typeof STATES): Promise<void> {
    await this.update({ [STATES[state]]: await this.world.clock.now() })
  }

  wait = (seconds: number) => this.world.clock.advance({ seconds })

  private async door() {
    const door = await openLinkageDoor(this.world)
    return { ...door, env: { ...door.env, passwords: PLAIN_PASSWORDS } }
  }

  /** Of several at once the one that came last supersedes the others, whichever it was. */
  private async noteBegun(tokens: readonly string[]): Promise<void> {
    const tokenOf = new Map(tokens.map((token) => [tokenHash(token).toString('hex'), token]))
    const rows = await this.world.db
      .selectFrom('linkage_sign_ins')
      .select(['id', 'token_hash'])
      .where('account_id', '=', this.account.id)
      .orderBy('superseded_at', (order) => order.asc().nullsLast())
      .execute()
    for (const { id, token_hash } of rows) {
      const token = tokenOf.get(token_hash.toString('hex'))
      if (token) this.begun.push({ token, id })
    }
  }

  /** By the key that is in force, or else by the one that waits; whatever it is once there is none. */
  private async codeOf(offset: number): Promise<string> {
    const owner = linkageFactor(this.account)
    const row = await this.world.db
      .selectFrom('second_factors')
      .select(['secret', 'pending_secret'])
      .where('site', '=', owner.site)
      .where('subject', '=', owner.subject)
      .executeTakeFirst()
    const sealed = row?.secret ?? row?.pending_secret
    const at = (await this.world.clock.now()).add({ seconds: 30 * offset })
    return sealed ? totpCode(this.world.env.secrets.open(sealed, sealedFor(owner)), at) : '000000'
  }

  private update(values: Record<string, unknown>): Promise<unknown> {
    return this.world.db
      .updateTable('app_accounts')
      .set(values as never)
      .where('id', '=', this.account.id)
      .execute()
  }
}

import type { LinkageRules } from './linkage-rules.ts'

const LOCK_SECONDS = 30 * 60
const IDLE_SECONDS = 30 * 60
const SESSION_SECONDS = 12 * 60 * 60
const BEGUN_SECONDS = 30 * 60
const TOUCH_SECONDS = 60
const STEP_SECONDS = 30
const IN_A_ROW = 3

interface Counter {
  failures: number
  lockedUntil: number
}

interface Begun {
  isThere: boolean
  superseded: boolean
  readonly until: number
}

interface Session {
  seenAt: number
  idleUntil: number
  readonly endsAt: number
}

/** The rules of signing in to the linkage site, as a person would write them on one page; time in seconds. L-05 – L-10 */
export class LinkageModel implements LinkageRules {
  readonly begun: Begun[] = []
  private now: number
  private state: 'usable' | 'leaving' | 'stopped' | 'ended' = 'usable'
  private factor: 'none' | 'pending' | 'enrolled' = 'none'
  private lastStep = 0
  private passwords: Counter = { failures: 0, lockedUntil: 0 }
  private codes: Counter = { failures: 0, lockedUntil: 0 }
  private session: Session | undefined
  /** Sessions there ever were. */
  private sessions = 0

  constructor(now: number) {
    this.now = now
  }

  get mayUse(): boolean {
    return this.state === 'usable' || this.state === 'leaving'
  }

  get isSignedIn(): boolean {
    return this.mayUse && this.session !== undefined && this.session.idleUntil > this.now
  }

  givePasswords(isRight: boolean, count: number): string[] {
    return Array.from({ length: count }, () => this.givePassword(isRight)).sort()
  }

  private givePassword(isRight: boolean): string {
    const judged = this.judge(this.passwords, isRight)
    if (judged !== 'right') return judged
    if (!this.mayUse) return this.state
    if (this.factor !== 'enrolled') {
      this.supersede()
      this.factor = 'pending'
    }
    this.begun.push({ isThere: true, superseded: false, until: this.now + BEGUN_SECONDS })
    return 'done'
  }

  giveCode(back: number, offset: number | undefined): string {
    const begun = this.begun.at(-1 - back)
    if (!begun?.isThere || begun.until <= this.now) return 'expired'
    if (!this.mayUse) return this.state
    if (begun.superseded) return 'superseded'
    const step = Math.floor(this.now / STEP_SECONDS) + (offset ?? 0)
    const isRight = offset !== undefined && Math.abs(offset) <= 1
    const isUsed = this.factor === 'enrolled' && step <= this.lastStep
    if (isRight && isUsed) return this.codes.lockedUntil > this.now ? 'locked' : 'used'
    const judged = this.judge(this.codes, isRight)
    if (judged !== 'right') return judged
    if (this.factor === 'pending') this.supersede()
    this.factor = 'enrolled'
    this.lastStep = step
    begun.isThere = false
    this.openSession()
    return 'done'
  }

  changePassword(isRight: boolean): string {
    const judged = this.judge(this.passwords, isRight)
    if (judged !== 'right') return judged
    this.supersede()
    this.openSession()
    return 'done'
  }

  takeBackFactor(): void {
    this.factor = 'none'
    this.codes = { failures: 0, lockedUntil: 0 }
    this.supersede()
    this.session = undefined
  }

  unlock(): void {
    this.passwords = { failures: 0, lockedUntil: 0 }
    this.codes = { failures: 0, lockedUntil: 0 }
  }

  act(): boolean[] {
    const isAlive = this.isSignedIn
    this.touch()
    return Array.from({ length: this.sessions }, (_, index) => isAlive && index === this.sessions - 1)
  }

  become(state: 'leaving' | 'stopped' | 'ended'): void {
    this.state = state
  }

  wait(seconds: number): void {
    this.now += seconds
  }

  private touch(): void {
    const { session, now } = this
    if (!session || session.idleUntil <= now || session.seenAt + TOUCH_SECONDS > now) return
    session.seenAt = now
    session.idleUntil = Math.min(now + IDLE_SECONDS, session.endsAt)
  }

  private judge(counter: Counter, isRight: boolean): 'right' | 'wrong' | 'locked' {
    if (counter.lockedUntil > this.now) return 'locked'
    counter.failures = isRight ? 0 : counter.failures + 1
    if (counter.failures < IN_A_ROW) return isRight ? 'right' : 'wrong'
    counter.failures = 0
    counter.lockedUntil = this.now + LOCK_SECONDS
    return 'locked'
  }

  private supersede(): void {
    for (const each of this.begun) each.superseded = true
  }

  private openSession(): void {
    const { now } = this
    this.sessions += 1
    this.session = { seenAt: now, idleUntil: now + IDLE_SECONDS, endsAt: now + SESSION_SECONDS }
  }
}

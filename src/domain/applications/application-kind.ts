import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#db/schema.gen.ts'
import type { Outcome } from '#platform/outcome.ts'
import type { PasswordHasher } from '#platform/password-hash/password-hasher.ts'
import type { Work, WorkEnvironment } from '#platform/work.ts'
import type { Application } from './application.ts'
import type { Standing } from './standing.ts'

/** The three groups of 「各種申請一覧」. P-11 */
export const PROGRAMMES = {
  eligibility: 'オンライン資格確認',
  claims: 'オンライン請求',
  app: 'マイナ資格確認アプリ',
} as const

export type Programme = keyof typeof PROGRAMMES

/** A label and its value, as the dialog, 「マイリスト」, the reviewer and the receipt mail show them. */
export type Line = readonly [label: string, value: string]

/** What a check found, for the reviewer: `wrong` speaks against approval, `look` wants a look. */
export interface Finding {
  readonly weight: 'wrong' | 'look'
  readonly text: string
}

/** May this institution apply now; if not, why, and which kind comes first. */
export type Availability =
  | { readonly open: true }
  | { readonly open: false; readonly because: string; readonly first?: string }

export interface Wish<Content> {
  readonly institution: string
  readonly content: Content
  readonly before?: Content | undefined
}

export interface PrepareEnvironment extends WorkEnvironment {
  readonly passwords: PasswordHasher
}

/**
 * What one kind of application is: all that differs between kinds, in one place. The life of an application (sending,
 * returning, deciding) is the same for all and knows nothing of kinds but this.
 */
export interface ApplicationKind<Content = unknown, Prepared = unknown> {
  /** In addresses, rows and file names: `eligibility-usage`. */
  readonly slug: string
  /** 「利用開始・変更申請」 */
  readonly name: string
  readonly programme: Programme
  /** On its card: what it is for, one sentence. */
  readonly purpose: string
  /** Rows are read through it: what is stored is never believed. */
  readonly content: z.ZodType<Content>
  /** 「以下のとおり申請します。」 and below: every value, secrets as ****. */
  describe(content: Content): readonly Line[]
  /** Those that people mistype most, repeated in the receipt mail. P-14 */
  mistyped?(content: Content): readonly Line[]
  /** What the completion mail repeats. P-20 */
  completed?(content: Content): readonly Line[]
  /** The subject of the receipt and completion mails, and what happens next, in words. */
  readonly mails: {
    readonly receipt: { readonly system: string; readonly about: string; readonly next: string }
    readonly completion: {
      readonly system: string
      readonly about: string
      readonly next: string
      /** Of the portal, where what was issued is found: 「マスタアカウント情報ダウンロード」 at /account-documents. */
      readonly page?: { readonly name: string; readonly path: string }
    }
  }
  availability(standing: Standing): Availability
  /**
   * Nothing in it is for a reviewer to judge: sending it is also its approval, in the same transaction. Such a kind has
   * no `prepare`, and refuses in `reserve` whatever could keep it from taking effect. docs/decisions/0016
   */
  readonly takesEffectAtOnce?: true
  /**
   * When it is sent: uses up what is limited, by one statement. `before` is the version that this one corrects, whose
   * share is held already. The refusal is shown to the applicant.
   */
  reserve?(work: Work, wish: Wish<Content>): Promise<Outcome<undefined, string>>
  /** When it is withdrawn or rejected: gives back what was used up. */
  release?(work: Work, application: Application<Content>): Promise<void>
  /** What the reviewer should know before deciding. */
  findings?(db: Kysely<DB>, application: Application<Content>): Promise<readonly Finding[]>
  /** Before the transaction of the approval: hashes passwords, so that no transaction waits for it. */
  prepare?(env: PrepareEnvironment, application: Application<Content>): Promise<Prepared>
  /** In the transaction of the approval: everything that comes of it. Throwing undoes the approval. */
  issue?(work: Work, application: Application<Content>, prepared: Prepared): Promise<void>
}

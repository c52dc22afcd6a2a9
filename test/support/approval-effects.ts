import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'

/** How many there are of everything that an approval of オンライン資格確認 makes, for one application. */
export interface ApprovalEffects {
  readonly status: string
  readonly approvals: number
  readonly accounts: number
  readonly documents: number
  readonly usages: number
  readonly completionMails: number
  /** Jobs that will deliver a mail of the institution. */
  readonly jobs: number
  readonly auditEntries: number
}

/** Before the approval: only the mail of the receipt, and its job. */
export const NOTHING_YET: ApprovalEffects = {
  status: 'received',
  approvals: 0,
  accounts: 0,
  documents: 0,
  usages: 0,
  completionMails: 0,
  jobs: 1,
  auditEntries: 0,
}

/** After it, without a test: master and reset account, their document, one of everything else. */
export const ALL_ONCE: ApprovalEffects = {
  status: 'approved',
  approvals: 1,
  accounts: 2,
  documents: 1,
  usages: 1,
  completionMails: 1,
  jobs: 2,
  auditEntries: 1,
}

/** Of every 「利用開始・変更申請」, in the order of their numbers. Institutions have one each. */
export async function findApprovalEffects(db: Kysely<DB>): Promise<readonly (ApprovalEffects & { id: string })[]> {
  const { rows } = await sql<ApprovalEffects & { id: string }>`
    with approvals as (select application_id as id, count(*) from application_steps where step = 'approved' group by 1),
      accounts as (select institution_id as id, count(*) from accounts group by 1),
      documents as (select application_id as id, count(*) from account_documents group by 1),
      usages as (select institution_id as id, count(*) from usages group by 1),
      completions as (select institution_id as id, count(*) from mails where kind = 'application-completion' group by 1),
      jobs as (select m.institution_id as id, count(*) from pgboss.job j
        join mails m on m.id::text = j.data ->> 'mail' where j.name = 'deliver-mail' group by 1),
      entries as (select subject, count(*) from audit_entries where action = 'approve-application' group by 1)
    select a.id, a.status, coalesce(approvals.count, 0) as approvals, coalesce(accounts.count, 0) as accounts,
      coalesce(documents.count, 0) as documents, coalesce(usages.count, 0) as usages,
      coalesce(completions.count, 0) as "completionMails", coalesce(jobs.count, 0) as jobs,
      coalesce(entries.count, 0) as "auditEntries"
    from applications a
      left join approvals on approvals.id = a.id
      left join accounts on accounts.id = a.institution_id
      left join documents on documents.id = a.id
      left join usages on usages.id = a.institution_id
      left join completions on completions.id = a.institution_id
      left join jobs on jobs.id = a.institution_id
      left join entries on entries.subject = 'application:' || a.id
    where a.kind = 'eligibility-usage'
    order by a.number`.execute(db)
  return rows
}

import { findAccountDocuments } from '#domain/accounts/find-account-documents.ts'
import { findAccounts } from '#domain/accounts/find-accounts.ts'
import { findApplications } from '#domain/applications/find-applications.ts'
import { findStanding } from '#domain/applications/standing.ts'
import { findInstitutionEntries } from '#domain/audit/find-institution-entries.ts'
import { findInstitutionInquiries } from '#domain/inquiries/find-institution-inquiries.ts'
import { findInstitutionAppAccounts } from '#domain/institutions/find-institution-app-accounts.ts'
import { findInstitutionChanges } from '#domain/institutions/find-institution-changes.ts'
import { findInstitutionPeople } from '#domain/institutions/find-institution-people.ts'
import { findMasterData } from '#domain/institutions/find-master-data.ts'
import { findMasterFindings } from '#domain/institutions/find-master-findings.ts'
import { findInstitutionNotes } from '#domain/institutions/institution-notes.ts'
import { findInstitutionLetters } from '#domain/letters/find-institution-letters.ts'
import { findMails } from '#domain/mails/find-mails.ts'
import type { OperatorContext } from '../page.ts'

/** The newest so many of what grows without end. */
export const NEWEST = 30

/** Everything that belongs to an institution, as one page shows it. */
export async function findBelongings({ env, now }: OperatorContext, institution: string) {
  const { db, secrets } = env
  const most = { most: NEWEST }
  const [findings, master, standing, people, applications, accounts, appAccounts] = await Promise.all([
    findMasterFindings(db, institution),
    findMasterData(db, institution),
    findStanding(db, now, institution),
    findInstitutionPeople({ db, secrets, now }, institution),
    findApplications(db, institution, most),
    findAccounts({ db, secrets, now }, institution),
    findInstitutionAppAccounts({ db, secrets, now }, institution),
  ])
  const [documents, letters, mails, inquiries, notes, changes, entries] = await Promise.all([
    findAccountDocuments(db, institution),
    findInstitutionLetters(db, institution, most),
    findMails(db, institution, most),
    findInstitutionInquiries(db, institution, most),
    findInstitutionNotes(db, institution, most),
    findInstitutionChanges(db, institution, most),
    findInstitutionEntries(db, institution, most),
  ])
  return {
    findings,
    listed: master?.listed,
    standing,
    people,
    applications,
    accounts,
    appAccounts,
    documents,
    letters,
    mails,
    inquiries,
    notes,
    changes,
    entries,
  }
}

export type Belongings = Awaited<ReturnType<typeof findBelongings>>

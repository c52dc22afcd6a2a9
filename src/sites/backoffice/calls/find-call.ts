import { findAccounts } from '#domain/accounts/find-accounts.ts'
import { applicationNumber } from '#domain/applications/application.ts'
import { findApplications } from '#domain/applications/find-applications.ts'
import { findOpenCheck, findPastChecks } from '#domain/calls/find-identity-checks.ts'
import { codeOf, type Institution } from '#domain/institutions/find-institution.ts'
import { findInstitutionAppAccounts } from '#domain/institutions/find-institution-app-accounts.ts'
import { findInstitutionPeople } from '#domain/institutions/find-institution-people.ts'
import { findKind } from '#kinds/kinds.ts'
import type { OperatorContext } from '../page.ts'
import type { Registered } from './identity-form.ts'

const NEWEST = 10

/** What a caller may ask about, and whether they were recognised. */
export async function findCall({ env, now, user }: OperatorContext, institution: Institution) {
  const { db, secrets } = env
  const { id } = institution
  const [check, past, people, applications, accounts, appAccounts] = await Promise.all([
    findOpenCheck({ db, now }, { institution: id, operator: user.id }),
    findPastChecks(db, id, { most: NEWEST }),
    findInstitutionPeople({ db, secrets, now }, id),
    findApplications(db, id, { most: NEWEST }),
    findAccounts({ db, secrets, now }, id),
    findInstitutionAppAccounts({ db, secrets, now }, id),
  ])
  const [person] = people.filter(({ closedAt }) => !closedAt)
  const [application] = applications
  const registered: Registered = {
    'calling-number': institution.phone,
    'called-back': institution.phone,
    'institution-code': codeOf(institution),
    'institution-name': institution.name,
    founder: institution.founder,
    ...(institution.address && { address: institution.address }),
    ...(person && { person: person.name, email: person.email }),
    ...(application && {
      application: `${applicationNumber(application.number)} ${findKind(application.kind)?.name ?? application.kind}`,
    }),
  }
  return { institution, check, past, people, applications, accounts, appAccounts, registered }
}

export type FoundCall = Awaited<ReturnType<typeof findCall>>

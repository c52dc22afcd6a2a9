import { record } from '#domain/audit/record.ts'
import { findListedInstitution } from '#domain/institutions/find-listed-institution.ts'
import { splitInstitutionCode } from '#domain/institutions/institution-code.ts'
import { newId } from '#platform/new-id.ts'
import type { Work } from '#platform/work.ts'
import type { FormInBrowser } from './keep-password.ts'
import { columnsOf, type Registration } from './registration.ts'

export interface Draft extends FormInBrowser {
  readonly registration: Registration
  readonly passwordHash: string
}

/**
 * Keeps what was typed until 「OK」, with what the public list says of the code. Sent again, the same form overwrites its
 * draft; after 「OK」 it makes a new one, which supersedes the first when it is confirmed. Returns the draft's id. P-05
 */
export async function draftRegistration(work: Work, draft: Draft): Promise<string> {
  const { form, browser, registration, passwordHash } = draft
  const code = splitInstitutionCode(registration.code ?? '')
  const listed = code && (await findListedInstitution(work, code))
  const columns = {
    ...columnsOf(registration),
    listed_name: listed?.name ?? null,
    listed_postal_code: listed?.postalCode ?? null,
    listed_address: listed?.address ?? null,
    password_hash: passwordHash,
    drafted_at: work.now,
  }
  const insert = (id: string) =>
    work.db
      .insertInto('registrations')
      .values({ id, browser_hash: browser, ...columns })
      .returning('id')
  const drafted = await insert(form)
    .onConflict((row) =>
      row
        .column('id')
        .doUpdateSet(columns)
        .where('registrations.browser_hash', '=', browser)
        .where('registrations.confirmed_at', 'is', null),
    )
    .executeTakeFirst()
  const { id } = drafted ?? (await insert(newId(work)).executeTakeFirstOrThrow())
  await work.db.deleteFrom('kept_passwords').where('form_id', '=', form).where('browser_hash', '=', browser).execute()
  record(work, 'draft-registration', { subject: `registration:${id}`, detail: { kind: registration.kind } })
  return id
}

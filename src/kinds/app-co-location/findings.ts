import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Application } from '#domain/applications/application.ts'
import type { Finding } from '#domain/applications/application-kind.ts'
import { findDeclarants } from '#domain/co-locations/find-declarants.ts'
import type { CoLocationContent } from './content.ts'

/** What of the other one is known here and says otherwise. B-02 */
export async function findCoLocationFindings(
  db: Kysely<DB>,
  { institution, content }: Application<CoLocationContent>,
): Promise<readonly Finding[]> {
  const { registrationNumber } = content
  const declarants = await findDeclarants(db, institution, registrationNumber)
  return [
    ...declarants.map(({ name }) => ({
      weight: 'wrong' as const,
      text: `登録記号番号 ${registrationNumber} は、「${name}」がすでに併設として申告しています。`,
    })),
    ...(await compareWithRegistered(db, institution, content)),
  ]
}

async function compareWithRegistered(
  db: Kysely<DB>,
  institution: string,
  { registrationNumber, kind, name }: CoLocationContent,
): Promise<readonly Finding[]> {
  const found = await db
    .selectFrom('institutions')
    .select(['id', 'kind', 'name', 'postal_code'])
    .where((where) => where.or([where('registration_number', '=', registrationNumber), where('id', '=', institution)]))
    .execute()
  const own = found.find(({ id }) => id === institution)
  const other = found.find(({ id }) => id !== institution)
  if (!other) return []
  return [
    ...(other.kind === kind ? [] : [{ weight: 'wrong' as const, text: KIND }]),
    ...(other.name === name ? [] : [look(`この登録記号番号で登録されている名称は「${other.name}」です。`)]),
    ...(other.postal_code === own?.postal_code ? [] : [look('登録されている郵便番号が、申請者と違います。')]),
  ]
}

const KIND = 'この登録記号番号で登録されている施術所は、申告された種類ではありません。'

const look = (text: string): Finding => ({ weight: 'look', text })

import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { AccountEnvironment } from '#domain/accounts/account.ts'
import { DEFAULT_SETTINGS, type EnvironmentSettings } from './environment-settings.ts'

export interface SettingsInForce {
  /** 0 as long as nobody set anything. */
  readonly version: number
  readonly settings: EnvironmentSettings
}

/** The settings of an institution in this environment. E-13 */
export async function findEnvironmentSettings(
  db: Kysely<DB>,
  institution: string,
  environment: AccountEnvironment,
): Promise<SettingsInForce> {
  const row = await db
    .selectFrom('environment_settings')
    .select(['version', 'character_code as characterCode', 'surgery', 'care', 'medicines', 'checkups'])
    .select(['specified_diseases as specifiedDiseases', 'e_chart as eChart', 'emergency'])
    .select(['prescription_use as prescriptionUse', 'asked_at_check as askedAtCheck', 'prescriptions', 'refills'])
    .select(['assistance', 'subsidies', 'home_visits as homeVisits', 'remote_care as remoteCare'])
    .select(['shown_name as shownName'])
    .where('institution_id', '=', institution)
    .where('environment', '=', environment)
    .executeTakeFirst()
  if (!row) return { version: 0, settings: DEFAULT_SETTINGS }
  const { version, ...settings } = row
  return { version, settings: settings as EnvironmentSettings }
}

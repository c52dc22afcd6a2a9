import type { AccountKey } from '#domain/accounts/account.ts'
import { record } from '#domain/audit/record.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { endOthersSessions } from './end-others-sessions.ts'
import { changedSettings, type EnvironmentSettings, settled } from './environment-settings.ts'
import { findEnvironmentSettings } from './find-environment-settings.ts'

export interface SettingsUpdate {
  /** Who does it: their own session goes on. */
  readonly by: AccountKey
  /** That was on the screen. */
  readonly version: number
  readonly settings: EnvironmentSettings
}

/**
 * Sets what an institution uses in one environment. Everybody else of it who is signed in there must sign in again, and
 * is told why. Of two at once exactly one does. Refusals: `changed` meanwhile; `same`. E-13, 004 p.53–55
 */
export async function updateEnvironmentSettings(
  work: Work,
  { by, version, settings }: SettingsUpdate,
): Promise<Outcome<undefined, 'changed' | 'same'>> {
  const before = await findEnvironmentSettings(work.db, by.institution, by.environment)
  const after = settled(settings)
  if (before.version !== version) return refused('changed')
  const changed = changedSettings(before.settings, after)
  if (changed.length === 0) return refused('same')
  const columns = columnsOf(work, by, after)
  const kept = await work.db
    .insertInto('environment_settings')
    .values({ institution_id: by.institution, environment: by.environment, version: version + 1, ...columns })
    .onConflict((conflict) =>
      conflict
        .columns(['institution_id', 'environment'])
        .doUpdateSet({ version: version + 1, ...columns })
        .where('environment_settings.version', '=', version),
    )
    .returning('version')
    .executeTakeFirst()
  if (!kept) return refused('changed')
  const ended = await endOthersSessions(work, by)
  record(work, 'update-environment-settings', {
    subject: `institution:${by.institution}`,
    detail: { environment: by.environment, settings: changed.join(' '), sessions: ended },
  })
  return done()
}

const columnsOf = ({ now }: Work, by: AccountKey, settings: EnvironmentSettings) => ({
  character_code: settings.characterCode,
  surgery: settings.surgery,
  care: settings.care,
  medicines: settings.medicines,
  checkups: settings.checkups,
  specified_diseases: settings.specifiedDiseases,
  e_chart: settings.eChart,
  emergency: settings.emergency,
  prescription_use: settings.prescriptionUse,
  asked_at_check: settings.askedAtCheck,
  prescriptions: settings.prescriptions,
  refills: settings.refills,
  assistance: settings.assistance,
  subsidies: settings.subsidies,
  home_visits: settings.homeVisits,
  remote_care: settings.remoteCare,
  shown_name: settings.shownName,
  changed_at: now,
  changed_by: by.id,
})

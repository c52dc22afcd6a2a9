import type { Work } from '#platform/work.ts'

const UNDECIDED_IMPORTS_LIVE = Temporal.Duration.from({ hours: 24 * 7 })

/** Deletes imports that nobody applied: those that no longer can be, since the list went on, and those of last week. */
export async function forgetStaleImports({ db, now }: Work): Promise<void> {
  await db
    .deleteFrom('institution_list_imports')
    .where('applied_at', 'is', null)
    .where((on) =>
      on.or([
        on('list_version', '<', on.selectFrom('institution_list_version').select('version')),
        on('staged_at', '<', now.subtract(UNDECIDED_IMPORTS_LIVE)),
      ]),
    )
    .execute()
}

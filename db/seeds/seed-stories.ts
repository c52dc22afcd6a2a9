import type { NewPassword } from '#domain/app-accounts/issue-app-accounts.ts'
import type { Work } from '#platform/work.ts'
import { DEMO_REVIEWERS } from './demo-operators.ts'
import { type DemoStory, demoStories } from './demo-stories.ts'

interface Applicant {
  readonly institution: string
  readonly user: string
}

interface Prepared {
  readonly first: NewPassword
  readonly secretNumberHash: string
}

/**
 * Plays the stories of those who have not applied for anything yet, everybody's deeds in the order they happened: so
 * the numbers of applications and letters rise with time. X-02
 */
export async function seedStories(work: Work, { first, secretNumberHash }: Prepared): Promise<void> {
  const reviewers = await findReviewers(work)
  const stories = await findUntold(work, demoStories(first))
  const played = stories.map(({ institution }) => institution)
  const due = stories.flatMap(({ deeds, institution, user }) =>
    deeds.map(([ago, deed]) => ({ at: ago(work.now), deed, institution, user })),
  )
  for (const { at, deed, institution, user } of due.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at)))
    await deed({
      work: { ...work, now: at, jobs: NOTHING_LATER },
      institution,
      user,
      played,
      reviewers,
      secretNumberHash,
    })
  if (played.length > 0) await noteMailsAsSent(work, played)
}

/** What happened long ago is over: no worker has anything left to do for it. */
const NOTHING_LATER: Work['jobs'] = { send: async () => undefined }

/** The mails of the stories stand in 「マイリスト」 and are not in the desk's inbox: that begins empty. */
async function noteMailsAsSent({ db }: Work, institutions: readonly string[]): Promise<void> {
  await db
    .updateTable('mails')
    .set((row) => ({ sent_at: row.ref('queued_at') }))
    .where('institution_id', 'in', institutions)
    .where('attempts', '=', 0)
    .where('kind', 'like', 'application-%')
    .execute()
}

/** Reviewers by their place among DEMO_REVIEWERS. */
async function findReviewers({ db }: Work): Promise<readonly string[]> {
  const rows = await db.selectFrom('operators').select(['id', 'email']).where('email', 'in', DEMO_REVIEWERS).execute()
  return DEMO_REVIEWERS.map((email) => rows.find((row) => row.email === email)?.id ?? '')
}

/** The stories of those whom the demo has introduced, and who have applied for nothing yet. */
async function findUntold(work: Work, stories: readonly DemoStory[]) {
  const untold: (DemoStory & Applicant)[] = []
  for (const story of stories) {
    const applicant = await findUntouched(work, story.person)
    if (applicant) untold.push({ ...story, ...applicant })
  }
  return untold
}

const findUntouched = ({ db }: Work, person: string): Promise<Applicant | undefined> =>
  db
    .selectFrom('portal_users as u')
    .innerJoin('practice_people as p', (join) => join.onRef('p.sign_in_id', '=', 'u.email').on('p.site', '=', 'portal'))
    .leftJoin('applications as a', 'a.institution_id', 'u.institution_id')
    .select(['u.institution_id as institution', 'u.id as user'])
    .where('u.email', '=', person)
    .where('u.closed_at', 'is', null)
    .where('a.id', 'is', null)
    .executeTakeFirst()

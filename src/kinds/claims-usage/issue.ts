import { newInitialPassword } from '#domain/accounts/initial-password.ts'
import { type Application, applicationNumber } from '#domain/applications/application.ts'
import type { PrepareEnvironment } from '#domain/applications/application-kind.ts'
import { findPostalAddress } from '#domain/institutions/find-postal-address.ts'
import { queueLetter } from '#domain/letters/queue-letter.ts'
import { changeUsage } from '#domain/usages/change-usage.ts'
import { issueClaimsUserId, newClaimsUserId } from '#domain/usages/issue-claims-user-id.ts'
import { startUsage } from '#domain/usages/start-usage.ts'
import { claimsCompletedLetter } from '#notices/letters/claims-completed.ts'
import { claimsManualLetter } from '#notices/letters/claims-manual.ts'
import { claimsSettingsLetter } from '#notices/letters/claims-settings.ts'
import { dayOf } from '#platform/clock/clock.ts'
import type { Work } from '#platform/work.ts'
import type { ClaimsContent } from './content.ts'
import { postedBy } from './deadlines.ts'
import { describeMistyped } from './describe.ts'

const PASSWORD_CHARACTERS = 12

interface FirstSignIn {
  readonly userId: string
  readonly password: string
  readonly passwordHash: string
}

/** User ID and first password of a 開始; 変更 keeps what there is. */
export async function prepareSignIn(
  { passwords, random }: PrepareEnvironment,
  { content }: Application<ClaimsContent>,
): Promise<FirstSignIn | undefined> {
  if (content.request === 'change') return undefined
  const password = newInitialPassword(random, PASSWORD_CHARACTERS)
  return { userId: newClaimsUserId(random), password, passwordHash: await passwords.hash(password, 'batch') }
}

/** 開始: the usage, a user ID, and three letters with their day. 変更: the usage only. P-17, P-18 */
export async function issueClaims(
  work: Work,
  application: Application<ClaimsContent>,
  first: FirstSignIn | undefined,
): Promise<void> {
  const { institution, content, receivedAt } = application
  const appliedOn = dayOf(receivedAt).toString()
  const usage = { institution, programme: 'claims', content: { ...content, appliedOn } } as const
  if (!first) return changeUsage(work, usage)
  await startUsage(work, usage)
  await issueClaimsUserId(work, { ...first, institution, application: application.id })
  await queueLetters(work, application, first)
}

async function queueLetters(work: Work, application: Application<ClaimsContent>, first: FirstSignIn): Promise<void> {
  const { institution, content } = application
  const appliedOn = dayOf(application.receivedAt)
  const { code, ...addressee } = await findPostalAddress(work.db, institution)
  const facts = [
    ['医療機関等コード', code ?? '未発行'],
    ['医療機関等名', addressee.name],
  ] as const
  const number = applicationNumber(application.number)
  const letters = [
    [
      'claims-completed',
      claimsCompletedLetter({ addressee, number, appliedOn, facts: [...facts, ...describeMistyped(content)] }),
    ],
    ['claims-settings', claimsSettingsLetter({ addressee, facts, ...first })],
    ['claims-manual', claimsManualLetter({ addressee })],
  ] as const
  for (const [kind, letter] of letters)
    await queueLetter(work, { kind, institution, content: letter, dueOn: postedBy(appliedOn) })
}

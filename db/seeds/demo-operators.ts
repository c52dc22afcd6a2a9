import { OPERATOR_ROLES, type OperatorRole } from '#domain/operators/operator.ts'
import { operatorFactor } from '#domain/operators/operator-factor.ts'
import { sealedFor } from '#domain/second-factor/factor-owner.ts'
import { TOTP_SECRET_BYTES, totpSecret } from '#domain/second-factor/totp.ts'
import { newId } from '#platform/new-id.ts'
import type { Work } from '#platform/work.ts'

/** Of all invented operators: as long as theirs have to be. */
export const DEMO_OPERATOR_PASSWORD = 'Renshu-2026-unyo'

interface DemoOperator {
  readonly email: string
  readonly name: string
  readonly role: OperatorRole
}

/** Two of them share the review, so that each sees what the other has in hand. */
export const DEMO_REVIEWERS = ['reviewer@madoguchi.example', 'reviewer-2@madoguchi.example'] as const

const OPERATORS: readonly DemoOperator[] = [
  { email: DEMO_REVIEWERS[0], name: '審査 美咲', role: 'reviewer' },
  { email: DEMO_REVIEWERS[1], name: '審査 太一', role: 'reviewer' },
  { email: 'call-centre@madoguchi.example', name: '電話 健太', role: 'call-centre' },
  { email: 'certificate-desk@madoguchi.example', name: '証明 由紀', role: 'certificate-desk' },
  { email: 'editor@madoguchi.example', name: '編集 大輔', role: 'editor' },
  { email: 'auditor@madoguchi.example', name: '監査 恵子', role: 'auditor' },
  { email: 'administrator@madoguchi.example', name: '管理 誠', role: 'administrator' },
]

/** The operators who are not there yet, their app set up already: the desk shows its codes. */
export async function seedOperators(work: Work, passwordHash: string): Promise<void> {
  for (const operator of OPERATORS) await addOperator(work, operator, passwordHash)
}

async function addOperator(work: Work, { email, name, role }: DemoOperator, passwordHash: string): Promise<void> {
  const { db, now, random, secrets } = work
  const id = newId(work)
  const owner = operatorFactor(id)
  const secret = totpSecret(random.bytes(TOTP_SECRET_BYTES))
  const added = await db
    .insertInto('operators')
    .values({ id, name, email, password_hash: passwordHash, roles: [role], created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return
  await db
    .insertInto('second_factors')
    .values({
      site: owner.site,
      subject: owner.subject,
      secret: secrets.seal(secret, sealedFor(owner)),
      confirmed_at: now,
    })
    .execute()
  await db
    .insertInto('practice_people')
    .values({
      site: 'backoffice',
      sign_in_id: email,
      password: DEMO_OPERATOR_PASSWORD,
      name,
      role: `実施機関（${OPERATOR_ROLES[role]}）`,
      totp_secret: secret,
    })
    .execute()
}

import { OPERATOR_ROLES, type OperatorRole } from '#domain/operators/operator.ts'
import { operatorFactor } from '#domain/operators/operator-factor.ts'
import { sealedFor } from '#domain/second-factor/factor-owner.ts'
import { TOTP_SECRET_BYTES, totpSecret } from '#domain/second-factor/totp.ts'
import { newId } from '#platform/new-id.ts'
import type { Work } from '#platform/work.ts'

/** Of all invented operators: as long as theirs have to be. */
export const DEMO_OPERATOR_PASSWORD = 'Renshu-2026-unyo'

const NAMES: Readonly<Record<OperatorRole, string>> = {
  reviewer: '審査 美咲',
  'call-centre': '電話 健太',
  'certificate-desk': '証明 由紀',
  editor: '編集 大輔',
  auditor: '監査 恵子',
  administrator: '管理 誠',
}

/** One operator for each role who is not there yet, their app set up already: the desk shows its codes. */
export async function seedOperators(work: Work, passwordHash: string): Promise<void> {
  for (const role of Object.keys(NAMES) as OperatorRole[]) await addOperator(work, role, passwordHash)
}

async function addOperator(work: Work, role: OperatorRole, passwordHash: string): Promise<void> {
  const { db, now, random, secrets } = work
  const id = newId(work)
  const name = NAMES[role]
  const email = `${role}@madoguchi.example`
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

import { saveDraft } from '#domain/applications/save-draft.ts'
import { sendApplication } from '#domain/applications/send-application.ts'
import { ensureAuditPartitions } from '#domain/audit/ensure-audit-partitions.ts'
import { generateLoad } from '#domain/load/generate-load.ts'
import type { UsageContent } from '#kinds/eligibility-usage/content.ts'
import { findKind } from '#kinds/kinds.ts'
import { transact } from '#platform/work.ts'
import type { Environment } from '#processes/environment.ts'

const USAGE: Omit<UsageContent, 'customerId'> = {
  request: 'start',
  line: 'ip-vpn',
  customer: 'caf',
  v6Option: 'contracted',
  payment: 'deducted',
  startMonth: '2027-01',
}

/** So many institutions, each with one 「利用開始・変更申請」 that was sent as people send it. */
export async function sendApplications(env: Environment, count: number): Promise<void> {
  await ensureAuditPartitions(env.db, await env.clock.now())
  const kind = findKind('eligibility-usage')
  if (!kind) throw new Error('no such kind')
  const secret = await env.passwords.hash('4827', 'batch')
  await transact(env, { kind: 'system', id: 'bench', via: 'load' }, (work) =>
    generateLoad(work, { seed: 'approvals', from: 0, count, passwordHash: 'none' }),
  )
  const users = await env.db.selectFrom('portal_users').select(['institution_id', 'id']).execute()
  for (const [index, { institution_id: institution, id: portalUser }] of users.entries())
    await transact(env, { kind: 'portal-user', id: portalUser, institution, via: 'load' }, async (work) => {
      const content = { ...USAGE, customerId: `CAF9${String(index).padStart(9, '0')}` }
      const draft = { institution, portalUser, kind: kind.slug, entered: {}, complete: { content, secret } }
      const sent = await sendApplication(work, kind, { institution, draft: await saveDraft(work, draft) })
      if (!sent.done) throw new Error(sent.because)
    })
}

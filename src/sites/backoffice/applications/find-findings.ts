import type { Finding } from '#domain/applications/application-kind.ts'
import { readStoredApplication } from '#domain/applications/read-stored-application.ts'
import { findMasterFindings } from '#domain/institutions/find-master-findings.ts'
import type { OperatorContext } from '../page.ts'
import type { AskedApplication } from './asked-application.ts'

/** What the kind's own checks and the comparison with the public list found. B-02 */
export async function findFindings(c: OperatorContext, { institution, application, kind }: AskedApplication) {
  const stored = await readStoredApplication(c.env.db, kind, { institution, id: application.id })
  const own: readonly Finding[] = (stored && (await kind.findings?.(c.env.db, stored))) ?? []
  return [...own, ...(await findMasterFindings(c.env.db, institution))]
}

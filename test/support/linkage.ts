import { LINKAGE_SESSION } from '#domain/linkage/linkage-session.ts'
import { openSession } from '#platform/session/open-session.ts'
import { linkage } from '#sites/linkage/site.ts'
import type { TestAppAccount } from './app-accounts.ts'
import type { Visitor } from './visitor.ts'
import type { World } from './world.ts'

/** A browser at the linkage site in which this account has just signed in, on `path`. */
export async function signedInLinkage(
  world: World,
  { id, institution }: Pick<TestAppAccount, 'id' | 'institution'>,
  path = '/menu',
): Promise<Visitor> {
  const token = await world.transact((work) =>
    openSession(work, { site: 'linkage', subject: id, institution, policy: LINKAGE_SESSION }),
  )
  const visitor = world.visit(linkage)
  visitor.cookies.set('__Host-linkage-session', token)
  return visitor.open(path)
}

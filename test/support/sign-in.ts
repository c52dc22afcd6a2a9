import { portal } from '#sites/portal/site.ts'
import type { Person } from './people.ts'
import type { Visitor } from './visitor.ts'
import type { World } from './world.ts'

export const USER_ID = 'ユーザーID（原則メールアドレス）'

/** A browser in which this person has signed in to the portal, and then went to `path`. */
export async function signedIn(
  world: World,
  { email, password }: Pick<Person, 'email' | 'password'>,
  path = '/',
): Promise<Visitor> {
  const visitor = await world.visit(portal).open('/sign-in')
  await visitor.press('ログイン', { [USER_ID]: email, パスワード: password })
  return path === '/' ? visitor : visitor.open(path)
}

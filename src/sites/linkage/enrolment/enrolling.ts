import type { BegunSignIn } from '#domain/linkage/find-begun-sign-in.ts'
import type { LinkageContext } from '../page.ts'
import { begunIn } from '../sign-in/begun.ts'

/** Somebody who gave the password and sets up an app. */
export interface Enrolling extends BegunSignIn {
  /** 「セットアップキー」: base32. */
  readonly key: string
}

/** Who sets up an app in this browser; nobody once the app is in force: then the key is never shown again. */
export async function enrollingIn(c: LinkageContext): Promise<Enrolling | undefined> {
  const begun = await begunIn(c)
  const key = begun?.factor.pendingSecret
  return begun && key && !begun.factor.enrolled ? { ...begun, key } : undefined
}

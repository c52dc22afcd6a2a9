import { BEGUN_SIGN_IN_LIVES } from '#domain/linkage/sign-in-limits.ts'
import type { LinkageContext } from '../page.ts'
import type { Enrolling } from './enrolling.ts'

/** The sign-in whose code this browser has printed. It only chooses the words of the question. */
const PRINTED_COOKIE = 'printed'

export const rememberPrinted = (c: LinkageContext, { id }: Enrolling): void =>
  c.setCookie(PRINTED_COOKIE, id, BEGUN_SIGN_IN_LIVES)

export const wasPrinted = (c: LinkageContext, { id }: Enrolling): boolean => c.cookie(PRINTED_COOKIE) === id

import { callPage, checkIdentityPage, endCallPage } from './call.tsx'
import { callsPage } from './calls.tsx'
import { deedPages } from './do-deed.tsx'

/** 「コールセンター」 */
export const callPages = [callsPage, callPage, checkIdentityPage, endCallPage, ...deedPages]

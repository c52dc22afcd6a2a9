import type { Availability, Programme } from '#domain/applications/application-kind.ts'
import { type Standing, uses } from '#domain/applications/standing.ts'
import { INSTITUTION_KINDS } from '#domain/institutions/institution-kind.ts'

type Closed = Exclude<Availability, { readonly open: true }>

const IN_REVIEW = 'いま審査中の利用の申請が承認されると、できるようになります。承認はメールでお知らせします。'
const FIRST = 'この手続きの前に、利用の申請をして、承認を受けてください。'

/** What comes first where a programme must be in use: applying for it, or waiting for the answer. P-11 */
export function requireUsage(standing: Standing, programme: Programme, usageKind: string): Closed | undefined {
  if (uses(standing, programme)) return undefined
  const elsewhere = programme === 'eligibility' ? referToApp(standing) : undefined
  if (elsewhere) return elsewhere
  return standing.open[usageKind]
    ? { open: false, because: IN_REVIEW }
    : { open: false, because: FIRST, first: usageKind }
}

/** 施術所等 check eligibility with the app. P-11 */
export function referToApp({ institution }: Standing): Closed | undefined {
  if (INSTITUTION_KINDS.some(({ slug }) => slug === institution.kind)) return undefined
  return { open: false, because: FOR_THE_APP, first: 'app-usage' }
}

const FOR_THE_APP = '施術所等の方は、資格確認に「マイナ資格確認アプリ」をお使いください。この申請は要りません。'

const RETURNED = '差し戻された申請があります。マイリストから開き、内容を直してもう一度送信してください。'
const WAITING =
  '先に送信された申請の結果が出るまで、次の申請はできません。内容を直すときは、いったん取り下げてください。'

/** One at a time: an application of the same kind that is not decided yet. P-11 */
export function forbidSecond({ open }: Standing, kind: string): Closed | undefined {
  const waiting = open[kind]
  return waiting && { open: false, because: waiting.status === 'returned' ? RETURNED : WAITING }
}

/** P-23 */
export const FOR_CO_LOCATED =
  '柔道整復の施術所と、あん摩マッサージ指圧・はり・きゅうの施術所のための手続きです。ほかの医療機関等では要りません。'

import type { Availability } from '#domain/applications/application-kind.ts'
import type { Standing } from '#domain/applications/standing.ts'
import { INSTITUTION_KINDS } from '#domain/institutions/institution-kind.ts'

/** One at a time, and not for 施術所等, whose way is the app. P-11 */
export function availability({ institution, open }: Standing): Availability {
  if (!INSTITUTION_KINDS.some(({ slug }) => slug === institution.kind))
    return {
      open: false,
      because: '施術所等の方は、資格確認に「マイナ資格確認アプリ」をお使いください。この申請は要りません。',
      first: 'app-usage',
    }
  const waiting = open['eligibility-usage']
  if (waiting) return { open: false, because: waiting.status === 'returned' ? RETURNED : WAITING }
  return { open: true }
}

const RETURNED = '差し戻された申請があります。マイリストから開き、内容を直してもう一度送信してください。'
const WAITING =
  '先に送信された申請の結果が出るまで、次の申請はできません。内容を直すときは、いったん取り下げてください。'

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
  if (open['eligibility-usage'])
    return {
      open: false,
      because:
        '先に送信された申請の結果が出るまで、次の申請はできません。内容を直すときは、いったん取り下げてください。',
    }
  return { open: true }
}

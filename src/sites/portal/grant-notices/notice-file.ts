import { applicationNumber } from '#domain/applications/application.ts'
import { grantNumber, yenInWords } from '#domain/subsidies/subsidy.ts'
import { describeSubsidyInMail, subsidyContent } from '#kinds/subsidy-content.ts'
import { setGrantNotice } from '#notices/documents/set-grant-notice.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { page } from '../page.ts'
import { findOwnGrant } from './find-own-grant.ts'
import { grantFileName, subsidyOf } from './grant-names.ts'

/** Of the application, what the notice repeats. Of the account number only the end: notices are copied and filed. */
const REPEATED = ['購入したもの', '購入日', '申請額', '金融機関コード', '支店コード', '口座番号', '口座名義（カナ）']

/** 「添付ファイル」: set from the decision, and kept nowhere. P-23 */
export const grantNoticeFilePage = page({
  path: '/grant-notices/:grant/file',
  access: 'signed-in',
  async get(c) {
    const grant = await findOwnGrant(c)
    if (!grant) return c.fail(404)
    const { number, content, receivedAt } = grant.application
    const lines = describeSubsidyInMail(subsidyContent.parse(content))
    const pdf = await setGrantNotice(
      {
        number: grantNumber(grant.number),
        decidedOn: dayOf(grant.grantedAt),
        institution: c.user.institution.name,
        code: c.user.institution.code,
        subsidy: subsidyOf(grant),
        application: applicationNumber(number),
        appliedOn: dayOf(receivedAt),
        lines: lines.filter(([label]) => REPEATED.includes(label)),
        granted: yenInWords(grant.grantedYen),
      },
      c.env.operatingBody,
    )
    return c.send(new Uint8Array(pdf), 'application/pdf', 200, {
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(grantFileName(grant))}`,
    })
  },
})

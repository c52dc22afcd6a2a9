import { applicationNumber } from '#domain/applications/application.ts'
import { grantNumber, yenInWords } from '#domain/subsidies/subsidy.ts'
import { subsidyContent } from '#kinds/subsidy-content.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { DateInText } from '#ui/date.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { page } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { findOwnGrant } from './find-own-grant.ts'
import { ABOVE_GRANTS, GRANT_NOTICES, grantFileName, subsidyOf } from './grant-names.ts'

/** One notice and its 「添付ファイル」. P-23 */
export const grantNoticePage = page({
  path: '/grant-notices/:grant',
  access: 'signed-in',
  async get(c) {
    const grant = await findOwnGrant(c)
    if (!grant) return c.fail(404)
    const name = grantFileName(grant)
    const { number, content } = grant.application
    const asked = subsidyContent.parse(content).askedYen
    return c.html(
      <PortalPage c={c} title={name} above={[...ABOVE_GRANTS, { text: GRANT_NOTICES, href: '/grant-notices' }]}>
        <h1>{name}</h1>
        <DescriptionList
          items={[
            { term: '種類', value: subsidyOf(grant) },
            { term: '交付決定番号', value: grantNumber(grant.number) },
            { term: '申請番号', value: applicationNumber(number) },
            { term: '申請額', value: yenInWords(asked) },
            { term: '交付決定額', value: yenInWords(grant.grantedYen) },
            { term: '決定日', value: <DateInText value={dayOf(grant.grantedAt)} /> },
          ]}
        />
        {grant.grantedYen < asked && <p>申請額が上限額を超えていたため、上限額の交付となりました。</p>}
        <Actions>
          <ButtonLink kind="primary" href={`/grant-notices/${grant.id}/file`}>
            添付ファイル
          </ButtonLink>
          <ButtonLink href="/grant-notices">一覧に戻る</ButtonLink>
        </Actions>
      </PortalPage>,
    )
  },
})

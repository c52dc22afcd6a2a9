import type { Line } from '#domain/applications/application-kind.ts'
import type { Standing } from '#domain/applications/standing.ts'
import { FEE_SCHEDULES } from '#domain/institutions/fee-schedule.ts'
import { splitInstitutionCode } from '#domain/institutions/institution-code.ts'
import { findPrefecture } from '#domain/institutions/prefectures.ts'
import type { PortalUser } from '#domain/portal-users/portal-user.ts'
import { type Description, DescriptionList } from '#ui/description-list.tsx'

/** 「医療機関等情報」, for whom one applies: never typed, always the signed-in user's. 003 p.17 */
export const InstitutionFacts = ({ institution }: Pick<Standing, 'institution'>) => (
  <>
    <DescriptionList items={[...codeFacts(institution), { term: '医療機関等名', value: institution.name }]} />
    <p>
      表示されている内容に誤りがあるときは、<a href="/contact">お問い合わせ先</a>までご連絡ください。
    </p>
  </>
)

/** Who applies. 000 p.10 */
export const ApplicantFacts = ({ user }: { readonly user: PortalUser }) => (
  <DescriptionList
    items={[
      { term: '申請者名', value: `${user.lastName} ${user.firstName}` },
      { term: 'メールアドレス', value: user.email },
    ]}
  />
)

/** 「利用状況」 of what is applied for. P-19, 000 p.10 */
export const UsageFigures = ({ figures }: { readonly figures: readonly Line[] }) => (
  <>
    <h2>利用状況</h2>
    <DescriptionList items={figures.map(([term, value]) => ({ term, value }))} />
  </>
)

function codeFacts({ code, registrationNumber }: Standing['institution']): readonly Description[] {
  if (registrationNumber) return [{ term: '登録記号番号', value: <code>{registrationNumber}</code> }]
  if (!code) return []
  const parts = splitInstitutionCode(code)
  if (!parts) return [{ term: '医療機関等コード', value: <code>{code}</code> }]
  const { prefecture, feeSchedule, code7 } = parts
  return [
    { term: '都道府県コード', value: `${prefecture}：${findPrefecture(prefecture)?.name ?? ''}` },
    { term: '点数表コード', value: `${feeSchedule}：${FEE_SCHEDULES[feeSchedule]}` },
    { term: '医療機関等コード（7桁）', value: <code>{code7}</code> },
  ]
}

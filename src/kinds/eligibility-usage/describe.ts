import type { Line } from '#domain/applications/application-kind.ts'
import { findPrefecture } from '#domain/institutions/prefectures.ts'
import { PAYMENTS } from '#kinds/payments.ts'
import { CUSTOMER_IDS, LINES, REQUESTS, type UsageContent, V6_OPTIONS } from './content.ts'

/** Every value, in the order of the form; what was not asked is left out. 003 p.20 */
export function describe(content: UsageContent): readonly Line[] {
  const { customer, prefecture, provider, v6Option, note, testMonth } = content
  return [
    ['申請区分', REQUESTS[content.request]],
    ...line('都道府県コード', prefecture && `${prefecture}：${findPrefecture(prefecture)?.name ?? ''}`),
    ['利用規約への同意', '同意する'],
    ['電気通信回線種別', LINES[content.line]],
    ...line('お客さまID', customer && (content.customerId ?? CUSTOMER_IDS[customer])),
    ...line('インターネット接続IPsec+IKE提供事業者名', provider),
    ...line('フレッツ・v6オプション契約の確認', v6Option && V6_OPTIONS[v6Option]),
    ['電子証明書発行料の支払方法', PAYMENTS[content.payment]],
    ['利用開始予定年月', monthInWords(content.startMonth)],
    ...line('テスト開始予定年月', testMonth && monthInWords(testMonth)),
    ...line('秘密の番号', content.request === 'start' ? '****' : undefined),
    ...line('備考', note),
  ]
}

/** What decides whether the line will connect: people mistype it most. P-14, 003 p.21 */
const MISTYPED = ['電気通信回線種別', 'お客さまID', 'インターネット接続IPsec+IKE提供事業者名', '利用開始予定年月']

export const describeMistyped = (content: UsageContent): readonly Line[] =>
  describe(content).filter(([label]) => MISTYPED.includes(label))

const line = (label: string, value: string | undefined): readonly Line[] => (value ? [[label, value]] : [])

const monthInWords = (month: string): string => `${month.slice(0, 4)}年${month.slice(5)}月`

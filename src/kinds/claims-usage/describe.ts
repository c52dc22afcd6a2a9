import type { Line } from '#domain/applications/application-kind.ts'
import type { Standing } from '#domain/applications/standing.ts'
import { type Difference, describeDifferences } from '#kinds/describe-differences.ts'
import { PAYMENTS } from '#kinds/payments.ts'
import { BROWSERS, CHANGES, type ClaimsContent, LINES, REQUESTS } from './content.ts'
import { inForce } from './in-force.ts'

/** Every value, in the order of the form; what was not asked is left out. P-17 */
export const describe = (content: ClaimsContent): readonly Line[] => [
  ['申請区分', REQUESTS[content.request]],
  ['利用規約への同意', '同意する'],
  ['請求開始年月', monthInWords(content.startMonth)],
  ['レセコンのプログラム名称', content.program],
  ['レセコンのソフトメーカー名（プログラムの作成者の氏名）', content.maker],
  ['パソコンの基本ソフト（OS）・ブラウザ', BROWSERS[content.browser]],
  ['電気通信回線種別', LINES[content.line]],
  ...line('お客さまID', content.customerId),
  ...line('インターネット接続IPsec+IKE提供事業者名', content.provider),
  ['電子証明書発行料の支払方法', PAYMENTS[content.payment]],
  ...line('変更項目', content.changed?.map((item) => CHANGES[item]).join('、')),
  ...line('備考', content.note),
]

/** What decides whether the line connects and the first claim is in time. P-17 */
const MISTYPED = ['請求開始年月', '電気通信回線種別', 'お客さまID', 'インターネット接続IPsec+IKE提供事業者名']

export const describeMistyped = (content: ClaimsContent): readonly Line[] =>
  describe(content).filter(([label]) => MISTYPED.includes(label))

const SAID_EACH_TIME = ['申請区分', '利用規約への同意', '変更項目', '備考']

/** 変更: what differs from the values in force. */
export function describeChanges(content: ClaimsContent, standing: Standing): Difference[] {
  const current = inForce(standing)
  return current ? describeDifferences(describe(current), describe(content), SAID_EACH_TIME) : []
}

const line = (label: string, value: string | undefined): readonly Line[] => (value ? [[label, value]] : [])

export const monthInWords = (month: string): string => `${month.slice(0, 4)}年${month.slice(5)}月`

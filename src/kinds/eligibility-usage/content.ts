import { z } from 'zod'
import { keysOf } from '#kinds/keys-of.ts'
import { PAYMENTS } from '#kinds/payments.ts'

export const REQUESTS = { start: '新規', change: '変更' } as const

/** 「電気通信回線種別」. 003 p.19 */
export const LINES = {
  'ip-vpn': '1：IP-VPN回線事業者（NTTなど。ただし、CTC・Qtnetを除く）',
  'ip-vpn-ctc-qtnet': '2：IP-VPN回線事業者（CTC・Qtnetに限る）',
  internet: '3：インターネット接続（IPsec+IKE）',
} as const

/** Which 「お客さまID」 is used. 003 p.19 */
export const CUSTOMER_IDS = {
  claims: 'オンライン請求と同じお客さまIDを使用',
  caf: 'CAF',
  cop: 'COP',
} as const

export const V6_OPTIONS = {
  contracted: '1：契約済、または利用開始までに契約予定である',
  'not-needed': '2：レセコン等ベンダーにてアプリケーションを管理しているため、オプション契約は不要である',
} as const

const month = z.string().regex(/^\d{4}-\d{2}$/)

/** What was applied for, and, once approved, the values in force. The 秘密の番号 is not among it. P-13 */
export const content = z.object({
  request: z.enum(keysOf(REQUESTS)),
  /** Of a 職域診療所, whose code is issued at approval: 01 to 47. P-03 */
  prefecture: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  line: z.enum(keysOf(LINES)),
  customer: z.enum(keysOf(CUSTOMER_IDS)).optional(),
  /** With its prefix: CAF5000123456, COP12345678. */
  customerId: z
    .string()
    .regex(/^(CAF\d{10}|COP\d{8})$/)
    .optional(),
  provider: z.string().optional(),
  v6Option: z.enum(keysOf(V6_OPTIONS)).optional(),
  payment: z.enum(keysOf(PAYMENTS)),
  startMonth: month,
  testMonth: month.optional(),
  note: z.string().optional(),
})

export type UsageContent = z.infer<typeof content>

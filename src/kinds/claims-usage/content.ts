import { z } from 'zod'
import { storedDay } from '#kinds/days.ts'
import { keysOf } from '#kinds/keys-of.ts'
import { PAYMENTS } from '#kinds/payments.ts'

export const REQUESTS = { start: '開始', change: '変更' } as const

/** 「パソコンの基本ソフト（OS）・ブラウザ」. 003 p.29 shows the second; the others are our choice. */
export const BROWSERS = {
  'win11-edge': 'Windows 11 / Microsoft Edge (Chromium)',
  'win10-ltsc2021-edge': 'Windows 10 IoT Enterprise 2021 LTSC / Microsoft Edge (Chromium)',
  'win11-ltsc2024-edge': 'Windows 11 IoT Enterprise LTSC 2024 / Microsoft Edge (Chromium)',
  'win11-chrome': 'Windows 11 / Google Chrome',
  'macos-safari': 'macOS / Safari',
} as const

/** 「電気通信回線種別」. 003 p.29 */
export const LINES = {
  'ip-vpn': 'IP-VPN接続 [IPv6]',
  'ip-vpn-ctc-qtnet': 'IP-VPN接続（CTC・Qtnetに限る）',
  internet: 'インターネット接続 [IPsec+IKE]',
} as const

/** Which 「お客さまID」 is used. 003 p.29 */
export const CUSTOMER_IDS = {
  eligibility: 'オンライン資格確認等システムと同じ回線（お客さまID）を使用する',
  caf: 'CAF',
  cop: 'COP',
} as const

/** 「変更項目」. 003 p.30 */
export const CHANGES = {
  startYear: '請求開始年',
  startMonth: '請求開始月',
  program: 'レセコンのプログラム名称',
  maker: 'レセコンのソフトメーカー名',
  browser: 'パソコンの基本ソフト（OS）・ブラウザ',
  line: '電気通信回線種別',
  provider: 'インターネット接続IPsec+IKE提供事業者名',
  customerId: 'お客さまID',
  payment: '電子証明書発行料の支払方法',
} as const

export type ChangedItem = keyof typeof CHANGES

/** What was applied for, and, once approved, the values in force. P-17 */
export const content = z.object({
  request: z.enum(keysOf(REQUESTS)),
  /** The first month that is claimed on-line: 2027-01. */
  startMonth: z.string().regex(/^\d{4}-\d{2}$/),
  program: z.string(),
  maker: z.string(),
  browser: z.enum(keysOf(BROWSERS)),
  line: z.enum(keysOf(LINES)),
  customer: z.enum(keysOf(CUSTOMER_IDS)).optional(),
  /** With its letters; that of オンライン資格確認 when it is the same. */
  customerId: z
    .string()
    .regex(/^(CAF\d{10}|COP\d{8})$/)
    .optional(),
  provider: z.string().optional(),
  payment: z.enum(keysOf(PAYMENTS)),
  changed: z.array(z.enum(keysOf(CHANGES))).optional(),
  note: z.string().optional(),
  /** Of the values in force: the day their application was received. */
  appliedOn: storedDay.optional(),
})

export type ClaimsContent = z.infer<typeof content>

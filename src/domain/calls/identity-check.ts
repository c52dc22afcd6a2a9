/** What a caller can be recognised by. What anybody can read about an institution counts, but never alone. */
export const CHECKED_ITEMS = {
  'calling-number': { label: '代表電話番号から着信した', kind: 'line' },
  'called-back': { label: '代表電話番号に折り返して出た', kind: 'line' },
  'institution-code': { label: '機関コード', kind: 'public' },
  'institution-name': { label: '機関名', kind: 'public' },
  address: { label: '住所', kind: 'public' },
  founder: { label: '開設者', kind: 'public' },
  person: { label: 'ポータルのユーザーの氏名', kind: 'known' },
  email: { label: 'ポータルのユーザーID（メールアドレス）', kind: 'known' },
  application: { label: '最近の申請の番号か内容', kind: 'known' },
} as const

export type CheckedItem = keyof typeof CHECKED_ITEMS

export const CHECKED_ITEM_NAMES = Object.keys(CHECKED_ITEMS) as CheckedItem[]

/** A check opens the operations of the call centre for this long. Our choice: a call, not a shift. */
export const IDENTITY_CHECK_LIVES = Temporal.Duration.from({ minutes: 15 })

const ITEMS_LEAST = 3

/**
 * Whether these suffice: three, among them the telephone number of the institution (002 p.12) and one that only the
 * institution knows. docs/decisions/0017
 */
export function isEnough(items: readonly CheckedItem[]): boolean {
  const kinds = items.map((item) => CHECKED_ITEMS[item].kind)
  return items.length >= ITEMS_LEAST && kinds.includes('line') && kinds.includes('known')
}

/** Who is on the telephone, and which institution they call about. */
export interface Call {
  readonly institution: string
  readonly operator: string
}

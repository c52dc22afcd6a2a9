/**
 * 点数表番号: the third digit of an institution code. What an institution may choose on the portal is another
 * list with some of the same digits (所属機関選択, `institution-kind.ts`): its 7 is no 点数表番号.
 */
export const FEE_SCHEDULES = {
  0: '助産所',
  1: '医科',
  3: '歯科',
  4: '調剤',
  5: '老人保健施設',
  6: '訪問看護',
  7: '柔道整復',
  8: 'はり・きゅう・あん摩マッサージ',
} as const

export type FeeSchedule = keyof typeof FEE_SCHEDULES

/** The 点数表番号 that this one digit stands for, if it stands for one. */
export const findFeeSchedule = (digit: string): FeeSchedule | undefined =>
  /^[013-8]$/.test(digit) ? (Number(digit) as FeeSchedule) : undefined

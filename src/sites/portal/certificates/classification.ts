import type { FeeSchedule } from '#domain/institutions/fee-schedule.ts'

interface Classification {
  readonly value: string
  readonly label: string
  /** 点数表番号 of the institutions it is for. */
  readonly schedules: readonly FeeSchedule[]
}

/** 「分類」. 003 p.35 has 1 and n; the others are ours. */
export const CLASSIFICATIONS: readonly Classification[] = [
  { value: '1', label: '1：保険医療機関（医科）', schedules: [1] },
  { value: '3', label: '3：保険医療機関（歯科）', schedules: [3] },
  { value: '4', label: '4：保険薬局', schedules: [4] },
  { value: 'n', label: 'n：訪問看護ステーション', schedules: [6] },
  { value: 'x', label: 'x：その他', schedules: [0, 5, 7, 8] },
]

export const classificationOf = (schedule: FeeSchedule): string =>
  CLASSIFICATIONS.find(({ schedules }) => schedules.includes(schedule))?.value ?? ''

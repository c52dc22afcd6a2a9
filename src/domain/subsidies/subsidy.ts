/** Programmes that are subsidised, and what people call the money. P-23 */
export const SUBSIDIES = {
  app: { name: '助成金', of: 'マイナ資格確認アプリ' },
  eligibility: { name: '補助金', of: 'オンライン資格確認' },
} as const

export type SubsidisedProgramme = keyof typeof SUBSIDIES

/** The most that is granted for one application. The sources name no amounts: these are our choice. */
export const CEILINGS_YEN: Readonly<Record<SubsidisedProgramme, number>> = { app: 41_000, eligibility: 300_000 }

/** What an approval grants: what was asked for, up to the ceiling. */
export const grantedYen = (programme: SubsidisedProgramme, askedYen: number): number =>
  Math.min(askedYen, CEILINGS_YEN[programme])

/** As forms, tables and letters write it: 41,000円. */
export const yenInWords = (yen: number): string => `${yen.toLocaleString('ja-JP')}円`

/** 交付決定番号, as it is printed and spoken. */
export const grantNumber = (number: number): string => `G-${String(number).padStart(6, '0')}`

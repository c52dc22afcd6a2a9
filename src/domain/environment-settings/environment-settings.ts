/** The character code of files that go to and come from an institution's own systems. */
export const CHARACTER_CODES = { 'utf-8': 'utf-8', 'shift-jis': 'Shift-JIS' } as const

/** 「電子処方箋利用区分」 */
export const PRESCRIPTION_USES = {
  none: '利用しない',
  electronic: '電子処方箋のみ',
  both: '電子処方箋＋紙の処方箋併用',
  paper: '紙の処方箋のみ',
} as const

/** 環境設定情報: what an institution uses, and what its patients are asked. E-13, 004 p.54–67 */
export interface EnvironmentSettings {
  readonly characterCode: keyof typeof CHARACTER_CODES
  /** 手術情報（傷病名・感染症情報） */
  readonly surgery: boolean
  /** 診療情報; with it 薬剤情報 are agreed to as well. */
  readonly care: boolean
  readonly medicines: boolean
  readonly checkups: boolean
  /** 特定疾病療養受療証 */
  readonly specifiedDiseases: boolean
  /** 電子カルテ情報共有サービス */
  readonly eChart: boolean
  /** 救急時医療情報 */
  readonly emergency: boolean
  /** Those who prescribe. */
  readonly prescriptionUse: keyof typeof PRESCRIPTION_USES
  /** 発行形態選択タイミング: 資格確認時に確認する. */
  readonly askedAtCheck: boolean
  /** Pharmacies: 電子処方箋 and リフィル処方箋. */
  readonly prescriptions: boolean
  readonly refills: boolean
  /** 医療扶助情報 */
  readonly assistance: boolean
  /** 医療費助成情報 */
  readonly subsidies: boolean
  readonly homeVisits: boolean
  /** オンライン診療等・外来診療等（通常とは異なる動線） */
  readonly remoteCare: boolean
  /** What patients are shown in place of the institution's name, at most 55 characters. */
  readonly shownName: string | null
}

/** As long as nobody set anything. 004 p.54 */
export const DEFAULT_SETTINGS: EnvironmentSettings = {
  characterCode: 'utf-8',
  surgery: false,
  care: false,
  medicines: true,
  checkups: true,
  specifiedDiseases: true,
  eChart: false,
  emergency: false,
  prescriptionUse: 'none',
  askedAtCheck: false,
  prescriptions: false,
  refills: false,
  assistance: false,
  subsidies: false,
  homeVisits: false,
  remoteCare: false,
  shownName: null,
}

/** What follows from what: nothing is kept that could not be chosen. 004 p.64–66 */
export const settled = (settings: EnvironmentSettings): EnvironmentSettings => ({
  ...settings,
  medicines: settings.medicines || settings.care,
  askedAtCheck: settings.askedAtCheck && settings.prescriptionUse !== 'none',
  refills: settings.refills && settings.prescriptions,
})

/** Functions that are used under terms of their own, which are agreed to when they are switched on. 004 p.65–66 */
export const AGREED_TO = ['subsidies', 'homeVisits', 'remoteCare'] as const

export type AgreedTo = (typeof AGREED_TO)[number]

/** What is switched on now, and has terms. */
export const newlyAgreed = (before: EnvironmentSettings, after: EnvironmentSettings): readonly AgreedTo[] =>
  AGREED_TO.filter((name) => after[name] && !before[name])

/** The names of those that differ. */
export const changedSettings = (before: EnvironmentSettings, after: EnvironmentSettings) =>
  (Object.keys(DEFAULT_SETTINGS) as (keyof EnvironmentSettings)[]).filter((name) => before[name] !== after[name])

import type { AccountEnvironment } from '#domain/accounts/account.ts'
import {
  CHARACTER_CODES,
  type EnvironmentSettings,
  PRESCRIPTION_USES,
} from '#domain/environment-settings/environment-settings.ts'
import { defineForm, type FieldList, type FormOf, type ValuesOf } from '#ui/form/define-form.ts'
import type { Entered } from '#ui/form/field.ts'
import { fillForm } from '#ui/form/fill-form.ts'
import { onlyWhen } from '#ui/form/only-when.ts'
import { radioField } from '#ui/form/radio-field.tsx'
import { textField } from '#ui/form/text-field.tsx'

/** As long as the names of institutions are. */
const SHOWN_NAME_AT_MOST = 55

const USED = [
  { value: 'no', label: '利用しない' },
  { value: 'yes', label: '利用する' },
] as const

/** 「利用する」 or 「利用しない」. */
const used = (label: string, hint?: string) =>
  radioField({ label, required: true, inline: true, options: USED, ...(hint && { hint }) })

const optionsOf = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }))

const COMMON = {
  character_code: radioField({
    label: '利用文字コード',
    hint: '電子カルテやレセプトコンピューターなどとやりとりするファイルの文字コードです。使わないときは「utf-8」にします。',
    required: true,
    inline: true,
    options: optionsOf(CHARACTER_CODES),
  }),
  surgery: used('手術情報（傷病名・感染症情報）'),
  care: used(
    '診療情報（その他アレルギー等・薬剤アレルギー等・検査情報）',
    '「利用する」にすると、薬剤情報と合わせて同意を確認します。',
  ),
  medicines: onlyWhen('care', 'no', used('薬剤情報（処方情報）')),
  checkups: used('特定健診情報'),
  specified_diseases: used('特定疾病療養受療証'),
  emergency: used('救急時医療情報区分'),
  assistance: used('医療扶助情報', '生活保護を受けている患者さんの資格も確かめます。'),
  subsidies: used('医療費助成情報', 'PMHの先行実施事業に参加している機関だけが利用できます。'),
  home_visits: used('訪問診療等機能'),
  remote_care: used('オンライン診療等・外来診療等（通常とは異なる動線）機能'),
  shown_name: textField({
    label: '訪問診療等・オンライン診療等・外来診療等（通常とは異なる動線）の医療機関名称等情報',
    hint: 'マイナ在宅受付Webで患者さんに見える名前です。空のときは、医療機関名を表示します。',
    maxLength: SHOWN_NAME_AT_MOST,
    width: 'full',
  }),
}

const PRESCRIBER = {
  prescription_use: radioField({ label: '電子処方箋利用区分', required: true, options: optionsOf(PRESCRIPTION_USES) }),
  asked_at_check: onlyWhen(
    'prescription_use',
    ['electronic', 'both', 'paper'],
    radioField({
      label: '発行形態選択タイミング',
      required: true,
      options: [
        { value: 'no', label: '資格確認時以外で確認する' },
        { value: 'yes', label: '資格確認時に確認する' },
      ],
    }),
  ),
}

const PHARMACY = {
  prescriptions: used('電子処方箋'),
  refills: onlyWhen('prescriptions', 'yes', used('リフィル処方箋')),
}

export interface SettingsKind {
  readonly isPharmacy: boolean
  readonly environment: AccountEnvironment
}

export interface SettingsForm {
  readonly form: FormOf<FieldList>
  /** Heading and names of fields, in the order of the manual. 004 p.64–66 */
  readonly parts: readonly (readonly [heading: string, fields: readonly string[]])[]
  settingsOf(values: ValuesOf<FieldList>, before: EnvironmentSettings): EnvironmentSettings
  fill(settings: EnvironmentSettings): Entered
}

/** The form for 医科・歯科・訪看 or for 薬局. 電子カルテ情報共有サービス can be tried in 接続検証環境 only. */
export function settingsForm({ isPharmacy, environment }: SettingsKind): SettingsForm {
  const eChart = environment === 'verification' ? { e_chart: used('電子カルテ情報共有サービス') } : {}
  const prescriptions = isPharmacy ? PHARMACY : PRESCRIBER
  const fields: FieldList = { ...COMMON, ...eChart, ...prescriptions }
  const form = defineForm(fields, { id: 'settings' }) as FormOf<FieldList>
  return {
    form,
    parts: [
      ['環境依存項目', ['character_code']],
      ['閲覧同意の利用有無（情報の利用有無）', ['surgery', 'care', 'medicines', 'checkups', 'specified_diseases']],
      ['電子カルテ情報共有サービス関連項目', Object.keys(eChart)],
      ['救急時医療情報関連項目', ['emergency']],
      ['電子処方箋管理サービス関連項目', Object.keys(prescriptions)],
      ['医療扶助関連項目', ['assistance']],
      ['医療費助成利用関連項目', ['subsidies']],
      [
        '訪問診療等・オンライン診療等・外来診療等（通常とは異なる動線）関連項目',
        ['home_visits', 'remote_care', 'shown_name'],
      ],
    ],
    settingsOf: (values, before) => settingsOf(values as Answers, before),
    fill: (settings) => fillForm(form, onlyFieldsOf(form, answersOf(settings))),
  }
}

type Answers = Readonly<Record<string, string | undefined>>

const yes = (answer: string | undefined, before: boolean) => (answer === undefined ? before : answer === 'yes')

function settingsOf(answers: Answers, before: EnvironmentSettings): EnvironmentSettings {
  return {
    characterCode: (answers.character_code ?? before.characterCode) as EnvironmentSettings['characterCode'],
    surgery: yes(answers.surgery, before.surgery),
    care: yes(answers.care, before.care),
    medicines: yes(answers.medicines, before.medicines),
    checkups: yes(answers.checkups, before.checkups),
    specifiedDiseases: yes(answers.specified_diseases, before.specifiedDiseases),
    eChart: yes(answers.e_chart, before.eChart),
    emergency: yes(answers.emergency, before.emergency),
    prescriptionUse: (answers.prescription_use ?? before.prescriptionUse) as EnvironmentSettings['prescriptionUse'],
    askedAtCheck: yes(answers.asked_at_check, before.askedAtCheck),
    prescriptions: yes(answers.prescriptions, before.prescriptions),
    refills: yes(answers.refills, before.refills),
    assistance: yes(answers.assistance, before.assistance),
    subsidies: yes(answers.subsidies, before.subsidies),
    homeVisits: yes(answers.home_visits, before.homeVisits),
    remoteCare: yes(answers.remote_care, before.remoteCare),
    shownName: answers.shown_name ?? null,
  }
}

const word = (used: boolean) => (used ? 'yes' : 'no')

const answersOf = (settings: EnvironmentSettings): Record<string, string | undefined> => ({
  character_code: settings.characterCode,
  surgery: word(settings.surgery),
  care: word(settings.care),
  medicines: word(settings.medicines),
  checkups: word(settings.checkups),
  specified_diseases: word(settings.specifiedDiseases),
  e_chart: word(settings.eChart),
  emergency: word(settings.emergency),
  prescription_use: settings.prescriptionUse,
  asked_at_check: word(settings.askedAtCheck),
  prescriptions: word(settings.prescriptions),
  refills: word(settings.refills),
  assistance: word(settings.assistance),
  subsidies: word(settings.subsidies),
  home_visits: word(settings.homeVisits),
  remote_care: word(settings.remoteCare),
  shown_name: settings.shownName ?? undefined,
})

const onlyFieldsOf = (form: FormOf<FieldList>, answers: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => name in form.fields))

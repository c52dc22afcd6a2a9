import { splitInstitutionCode } from '#domain/institutions/institution-code.ts'
import { INSTITUTION_KINDS } from '#domain/institutions/institution-kind.ts'
import type { Registration } from '#domain/registrations/registration.ts'
import type { Values } from '#ui/form/define-form.ts'
import { fillForm } from '#ui/form/fill-form.ts'
import { readForm } from '#ui/form/read-form.ts'
import type { AskedForm } from './asked-form.ts'
import { CODED_KINDS, institutionForm } from './institution-form.ts'
import { summariseRegistration } from './summarise-registration.ts'

/** 医科・歯科・調剤・訪問看護・職域: the form and what it says. P-03 */
export const INSTITUTION_REGISTRATION: AskedForm = {
  path: '/register/institution',
  lead: '医科・歯科・調剤・訪問看護・職域診療所の方の登録です。入力のあと、内容の確認、メールの確認へと進みます。',
  parts: [
    { heading: '担当者', names: ['last_name', 'first_name'] },
    {
      heading: '医療機関等',
      names: ['kind', 'transitional', 'prefecture', 'fee_schedule', 'code7', 'code_checked', 'code'],
    },
    { heading: '名称と連絡先', names: ['name', 'founder', 'phone', 'postal_code', 'address'] },
    { heading: 'ログインに使うもの', names: ['email', 'password', 'password_confirmation'] },
  ],
  blank: { kind: ['1'] },
  form: institutionForm,
  understand(entries, { passwordKept }) {
    const form = institutionForm({ codeDoubtful: true, passwordKept })
    const reading = readForm(form, entries)
    if (!reading.ok) return { ...reading, registration: undefined }
    return { entered: fillForm(form, reading.values), errors: {}, registration: registrationOf(reading.values) }
  },
  write: (registration) => fillForm(STORED_FORM, valuesOf(registration)),
  summarise: (registration) => summariseRegistration(STORED_FORM, valuesOf(registration), codesOf(registration)),
  codeOf: ({ prefecture, kind, code7 }) =>
    CODED_KINDS.some((coded) => coded === kind?.[0])
      ? [prefecture, kind, code7].map((part) => part?.[0] ?? '').join('')
      : '',
}

/** Of what is stored: nothing is doubtful any more. */
const STORED_FORM = institutionForm({ codeDoubtful: false, passwordKept: true })

type FormValues = Values<ReturnType<typeof institutionForm>>

function registrationOf(values: FormValues): Registration {
  const { prefecture, code7 } = values
  const kind = INSTITUTION_KINDS.find(({ kind }) => String(kind) === values.kind)
  if (!kind) throw new Error(`${values.kind} is no kind of institution`)
  return {
    kind: kind.slug,
    code: 'feeSchedule' in kind && prefecture && code7 ? `${prefecture}${kind.feeSchedule}${code7}` : null,
    registrationNumber: null,
    underTransitionalMeasure: values.transitional === 'yes',
    name: values.name,
    founder: values.founder,
    postalCode: values.postal_code,
    address: values.address ?? null,
    phone: values.phone,
    lastName: values.last_name,
    firstName: values.first_name,
    email: values.email,
  }
}

function valuesOf(registration: Registration): Partial<FormValues> {
  const kind = INSTITUTION_KINDS.find(({ slug }) => slug === registration.kind)
  const code = splitInstitutionCode(registration.code ?? '')
  return {
    last_name: registration.lastName,
    first_name: registration.firstName,
    ...(kind && { kind: String(kind.kind) }),
    transitional: code && (registration.underTransitionalMeasure ? 'yes' : 'no'),
    prefecture: code?.prefecture,
    code7: code?.code7,
    name: registration.name,
    founder: registration.founder,
    phone: registration.phone,
    postal_code: registration.postalCode,
    address: registration.address ?? undefined,
    email: registration.email,
    agreed: true,
  }
}

/** What the form composes. */
const codesOf = ({ code }: Registration): Record<string, string> =>
  code ? { fee_schedule: code.slice(2, 3), code } : {}

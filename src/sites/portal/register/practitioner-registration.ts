import { PRACTITIONER_KINDS } from '#domain/institutions/practitioner-kind.ts'
import type { Registration } from '#domain/registrations/registration.ts'
import type { Values } from '#ui/form/define-form.ts'
import { fillForm } from '#ui/form/fill-form.ts'
import { readForm } from '#ui/form/read-form.ts'
import type { AskedForm } from './asked-form.ts'
import { practitionerForm } from './practitioner-form.ts'
import { summariseRegistration } from './summarise-registration.ts'

/** 施術所等: the form and what it says. P-03 */
export const PRACTITIONER_REGISTRATION: AskedForm = {
  path: '/register/practitioner',
  lead: '柔道整復、あん摩マッサージ指圧・はり・きゅう、健診実施機関等、助産所の方の登録です。入力のあと、内容の確認、メールの確認へと進みます。',
  parts: [
    { heading: '担当者', names: ['last_name', 'first_name'] },
    {
      heading: '施術所等',
      names: ['kind', 'registration_number', 'name', 'founder', 'phone', 'postal_code', 'address'],
    },
    { heading: 'ログインに使うもの', names: ['email', 'password', 'password_confirmation'] },
  ],
  blank: {},
  form: practitionerForm,
  understand(entries, { passwordKept }) {
    const form = practitionerForm({ passwordKept })
    const reading = readForm(form, entries)
    if (!reading.ok) return { ...reading, registration: undefined }
    return { entered: fillForm(form, reading.values), errors: {}, registration: registrationOf(reading.values) }
  },
  write: (registration) => fillForm(STORED_FORM, valuesOf(registration)),
  summarise: (registration) => summariseRegistration(STORED_FORM, valuesOf(registration)),
  codeOf: () => '',
}

/** Of what is stored: nothing is doubtful any more. */
const STORED_FORM = practitionerForm({ passwordKept: true })

type FormValues = Values<ReturnType<typeof practitionerForm>>

const registrationOf = (values: FormValues): Registration => ({
  kind: values.kind,
  code: null,
  registrationNumber: values.registration_number,
  underTransitionalMeasure: false,
  name: values.name,
  founder: values.founder,
  postalCode: values.postal_code,
  address: values.address ?? null,
  phone: values.phone,
  lastName: values.last_name,
  firstName: values.first_name,
  email: values.email,
})

function valuesOf(registration: Registration): Partial<FormValues> {
  const kind = PRACTITIONER_KINDS.find(({ slug }) => slug === registration.kind)
  return {
    last_name: registration.lastName,
    first_name: registration.firstName,
    ...(kind && { kind: kind.slug }),
    registration_number: registration.registrationNumber ?? '',
    name: registration.name,
    founder: registration.founder,
    phone: registration.phone,
    postal_code: registration.postalCode,
    address: registration.address ?? undefined,
    email: registration.email,
    agreed: true,
  }
}

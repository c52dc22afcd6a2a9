import type { Standing } from '#domain/applications/standing.ts'
import { withLetters } from '#kinds/customer-id-field.ts'
import type { ClaimsContent } from './content.ts'
import type { ClaimsValues } from './fields.ts'
import { eligibilityCustomerId, inForce } from './in-force.ts'

/** What was answered, as it is stored; the お客さまID of オンライン資格確認 is filled in. P-17 */
export function contentOf(values: ClaimsValues, standing: Standing): ClaimsContent {
  return {
    request: values.request,
    startMonth: `${values.start_year}-${values.start_month.padStart(2, '0')}`,
    program: values.program,
    maker: values.maker,
    browser: values.browser,
    line: values.line,
    customer: values.customer,
    customerId: customerIdOf(values, standing),
    provider: values.provider,
    payment: values.payment,
    ...(values.changed && { changed: [...values.changed] }),
    note: values.note,
  }
}

function customerIdOf(values: ClaimsValues, standing: Standing): string | undefined {
  const { customer } = values
  if (!customer) return undefined
  return customer === 'eligibility' ? eligibilityCustomerId(standing) : withLetters(customer, values[customer])
}

/** The way back: what stands in the form for this content. Terms are agreed to each time. */
export function valuesOf(content: ClaimsContent): Partial<ClaimsValues> {
  const { customer, customerId } = content
  const [year = '', month = ''] = content.startMonth.split('-')
  const digits = customerId?.slice('CAF'.length)
  return {
    request: content.request,
    start_year: year,
    start_month: String(Number(month)),
    program: content.program,
    maker: content.maker,
    browser: content.browser,
    line: content.line,
    customer,
    ...(customer === 'caf' && { caf: digits, caf_again: digits }),
    ...(customer === 'cop' && { cop: digits, cop_again: digits }),
    provider: content.provider,
    payment: content.payment,
    ...(content.changed && { changed: content.changed }),
    note: content.note,
  }
}

/** 変更 starts from the values in force, 開始 with the ID that is known. P-17 */
export function initialValues(standing: Standing): Partial<ClaimsValues> {
  const current = inForce(standing)
  if (current) return { ...valuesOf({ ...current, changed: undefined }), request: 'change', note: undefined }
  return { request: 'start', ...(eligibilityCustomerId(standing) && { customer: 'eligibility' }) }
}

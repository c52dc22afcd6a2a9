import type { Standing } from '#domain/applications/standing.ts'
import { withLetters } from '#kinds/customer-id-field.ts'
import type { UsageContent } from './content.ts'
import type { UsageValues } from './fields.ts'
import { inForce } from './in-force.ts'

/** What was answered, as it is stored. */
export function contentOf(values: UsageValues): UsageContent {
  const { customer } = values
  return {
    request: values.request,
    prefecture: values.prefecture,
    line: values.line,
    customer,
    customerId: customer && customer !== 'claims' ? withLetters(customer, values[customer]) : undefined,
    provider: values.provider,
    v6Option: values.v6_option,
    payment: values.payment,
    startMonth: values.start_month.toString(),
    testMonth: values.test_month?.toString(),
    note: values.note,
  }
}

/** The way back: what stands in the form for this content. Terms are agreed to and secrets typed each time. */
export function valuesOf(content: UsageContent): Partial<UsageValues> {
  const { customer, customerId } = content
  const digits = customerId?.slice('CAF'.length)
  return {
    request: content.request,
    prefecture: content.prefecture,
    line: content.line,
    customer,
    ...(customer === 'caf' && { caf: digits, caf_again: digits }),
    ...(customer === 'cop' && { cop: digits, cop_again: digits }),
    v6_option: content.v6Option,
    provider: content.provider,
    payment: content.payment,
    start_month: Temporal.PlainYearMonth.from(content.startMonth),
    test_month: content.testMonth ? Temporal.PlainYearMonth.from(content.testMonth) : undefined,
    note: content.note,
  }
}

/** 変更 starts from the values in force. P-13 */
export function initialValues(standing: Standing): Partial<UsageValues> {
  const current = inForce(standing)
  return current ? { ...valuesOf(current), request: 'change', note: undefined } : { request: 'start' }
}

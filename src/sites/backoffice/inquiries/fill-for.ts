import type { Inquiry } from '#domain/inquiries/find-inquiry.ts'
import { inquiryNumber } from '#domain/inquiries/inquiry.ts'
import { fillTemplate } from '#domain/inquiry-templates/inquiry-template.ts'
import type { OperatorContext } from '../page.ts'

/** Fills the places of a template for this inquiry, answered by this operator. What is not known stays open. */
export const fillFor =
  ({ user }: OperatorContext, { number, name, subject, institution }: Inquiry) =>
  (text: string): string =>
    fillTemplate(text, {
      受付番号: inquiryNumber(number),
      氏名: name,
      件名: subject,
      担当者名: user.name,
      ...(institution && { 機関名: institution.name }),
    })

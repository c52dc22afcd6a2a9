import { z } from 'zod'
import type { Line } from '#domain/applications/application-kind.ts'
import { yenInWords } from '#domain/subsidies/subsidy.ts'
import { ACCOUNT_TYPES, bankAccount, endOfAccount } from './bank-account-fields.ts'
import { storedDay, storedDayInWords } from './days.ts'

const yen = z.number().int().positive()

/** What was bought, what it cost, how much is asked for, and where to pay it. P-23 */
export const subsidyContent = bankAccount.extend({
  bought: z.string(),
  boughtOn: storedDay,
  costYen: yen,
  askedYen: yen,
  documents: z.string().optional(),
  note: z.string().optional(),
})

export type SubsidyContent = z.infer<typeof subsidyContent>

/** Every value, in the order of the form. */
export const describeSubsidy = (content: SubsidyContent): readonly Line[] =>
  describeWith(content, content.accountNumber)

/** Mails pass many hands: of the account number they hold the end. */
export const describeSubsidyInMail = (content: SubsidyContent): readonly Line[] =>
  describeWith(content, endOfAccount(content.accountNumber))

const describeWith = (content: SubsidyContent, accountNumber: string): readonly Line[] => [
  ['購入したもの', content.bought],
  ['購入日', storedDayInWords(content.boughtOn)],
  ['購入にかかった金額', yenInWords(content.costYen)],
  ['申請額', yenInWords(content.askedYen)],
  ['金融機関コード', content.bankCode],
  ['支店コード', content.branchCode],
  ['預金種別', ACCOUNT_TYPES[content.accountType]],
  ['口座番号', accountNumber],
  ['口座名義（カナ）', content.accountHolder],
  ...line('手元にある書類', content.documents),
  ...line('備考', content.note),
]

const line = (label: string, value: string | undefined): readonly Line[] => (value ? [[label, value]] : [])

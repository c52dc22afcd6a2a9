import { z } from 'zod'

/** What an operator may do; one may hold several. */
export const OPERATOR_ROLES = {
  reviewer: '審査',
  'call-centre': 'コールセンター',
  'certificate-desk': '証明書発行',
  editor: '編集',
  auditor: '監査',
  administrator: '管理者',
} as const satisfies Record<string, string>

export type OperatorRole = keyof typeof OPERATOR_ROLES

/** A person of the operating body who signs in to the backoffice. */
export interface Operator {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly roles: readonly OperatorRole[]
}

/** Long passwords need no rules of composition, nor to be changed. 安全管理ガイドライン 6.0, NIST SP 800-63B-4 §3.1.1.2 */
const PASSWORD_CHARACTERS = { least: 13, most: 128 } as const

/** How operators are named and how they may protect themselves, whoever creates them. */
export const OPERATOR = z.object({
  name: z.string().trim().min(1, 'a name is needed').max(100),
  email: z.email('not an e-mail address').max(254).toLowerCase(),
  password: z
    .string()
    .refine((text) => [...text].length >= PASSWORD_CHARACTERS.least, `at least ${PASSWORD_CHARACTERS.least} characters`)
    .refine((text) => [...text].length <= PASSWORD_CHARACTERS.most, `at most ${PASSWORD_CHARACTERS.most} characters`)
    .refine((text) => new Set(text).size > 4, 'more than four different characters'),
})

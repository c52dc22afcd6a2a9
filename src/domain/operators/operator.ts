import { z } from 'zod'
import { findPasswordProblem, PASSWORD_CHARACTERS, type PasswordProblem } from './operator-password.ts'

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

const PASSWORD_PROBLEMS: Readonly<Record<PasswordProblem, string>> = {
  'too-short': `at least ${PASSWORD_CHARACTERS.least} characters`,
  'too-long': `at most ${PASSWORD_CHARACTERS.most} characters`,
  monotonous: 'more than four different characters',
}

/** How operators are named and how they may protect themselves, whoever creates them. */
export const OPERATOR = z.object({
  name: z.string().trim().min(1, 'a name is needed').max(100),
  email: z.email('not an e-mail address').max(254).toLowerCase(),
  password: z.string().superRefine((text, { addIssue }) => {
    const problem = findPasswordProblem(text)
    if (problem) addIssue({ code: 'custom', message: PASSWORD_PROBLEMS[problem] })
  }),
})

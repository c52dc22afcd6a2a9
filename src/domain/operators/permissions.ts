import type { Operator, OperatorRole } from './operator.ts'

/**
 * Who may do what at the backoffice. Roles add up; an administrator looks after operators and answers inquiries, but
 * decides nothing, unless another role says so. B-01
 */
export const PERMISSIONS = {
  /** Figures of the whole: how many and how fast, nothing about anybody. */
  'see-overview': ['reviewer', 'auditor', 'administrator'],
  'see-applications': ['reviewer', 'call-centre', 'auditor'],
  'review-applications': ['reviewer'],
  'see-institutions': ['reviewer', 'call-centre', 'certificate-desk', 'auditor'],
  'edit-institutions': ['reviewer'],
  'import-institutions': ['administrator'],
  'see-letters': ['reviewer', 'call-centre', 'certificate-desk', 'auditor'],
  'post-letters': ['reviewer', 'certificate-desk'],
  /** Sees what letters say, first passwords included. */
  'print-letters': ['reviewer', 'certificate-desk'],
  'answer-calls': ['call-centre'],
  /** What strangers and institutions ask, and what is answered. */
  'see-inquiries': ['call-centre', 'reviewer', 'administrator', 'auditor'],
  /** Takes, answers, notes and closes. */
  'answer-inquiries': ['call-centre', 'reviewer', 'administrator'],
  'edit-inquiry-templates': ['call-centre', 'editor', 'administrator'],
  'see-certificates': ['certificate-desk', 'call-centre', 'auditor'],
  /** Issues, rejects and revokes. */
  'decide-certificates': ['certificate-desk'],
  'see-certificate-fees': ['certificate-desk', 'auditor'],
  /** お知らせ, よくある質問, 解説ページ and the words of mails. */
  'edit-content': ['editor'],
  'read-audit': ['auditor', 'administrator'],
  'handle-stopped': ['administrator'],
  'manage-operators': ['administrator'],
} as const satisfies Record<string, readonly OperatorRole[]>

export type Permission = keyof typeof PERMISSIONS

export function may({ roles }: Pick<Operator, 'roles'>, permission: Permission): boolean {
  const allowed: readonly OperatorRole[] = PERMISSIONS[permission]
  return allowed.some((role) => roles.includes(role))
}

export const isPermission = (text: string): text is Permission => Object.hasOwn(PERMISSIONS, text)

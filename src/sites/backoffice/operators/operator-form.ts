import { z } from 'zod'
import { OPERATOR_ROLES, type OperatorRole } from '#domain/operators/operator.ts'
import { checkboxesField } from '#ui/form/checkboxes-field.tsx'
import { defineForm } from '#ui/form/define-form.ts'
import { emailField } from '#ui/form/email-field.ts'
import { textField } from '#ui/form/text-field.tsx'

const HINTS: Readonly<Record<OperatorRole, string>> = {
  reviewer: '申請の審査、医療機関等の情報の変更、郵便物',
  'call-centre': '問合せの受付、秘密の番号の再設定など',
  'certificate-desk': '電子証明書の発行と失効、郵便物',
  editor: 'お知らせ、よくある質問、メールの文面',
  auditor: '監査記録の検索と書き出し',
  administrator: '運用者の管理、機関一覧の取込み',
}

const roles = checkboxesField({
  label: '役割',
  hint: '必要なものだけを選んでください。',
  required: true,
  options: (Object.keys(OPERATOR_ROLES) as OperatorRole[]).map((value) => ({
    value,
    label: OPERATOR_ROLES[value],
    hint: HINTS[value],
  })),
})

export const newOperatorForm = defineForm({
  name: textField({ label: '氏名', required: true, width: 'name', autocomplete: 'off' }),
  email: emailField({ label: 'メールアドレス', required: true, schema: z.email().toLowerCase(), autocomplete: 'off' }),
  roles,
})

export const rolesForm = defineForm({ roles }, { id: 'roles' })

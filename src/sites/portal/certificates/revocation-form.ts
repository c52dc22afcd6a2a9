import { REVOCATION_REASONS, type RevocationReason } from '#domain/certificates/profile.ts'
import { defineForm } from '#ui/form/define-form.ts'
import { radioField } from '#ui/form/radio-field.tsx'

/** What an institution says of its own certificate; that it lost its entitlement the desk says. RFC 5280 §5.3.1 */
const OFFERED: readonly RevocationReason[] = [1, 5, 3, 4, 0]

export const revocationForm = defineForm(
  {
    reason: radioField({
      label: '失効の理由',
      required: true,
      options: OFFERED.map((reason) => ({ value: String(reason), label: REVOCATION_REASONS[reason] })),
    }),
  },
  { id: 'revocation' },
)

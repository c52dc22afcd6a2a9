import { checkboxField } from '#ui/form/checkbox-field.tsx'
import { defineForm } from '#ui/form/define-form.ts'
import { textField } from '#ui/form/text-field.tsx'

const NAME_MOST_CHARACTERS = 40

export const viewForm = defineForm(
  {
    name: textField({
      label: '表示の名前',
      hint: '例：薬局の遅れ。同じ名前のご自分の表示は、置き換わります。',
      required: true,
      maxLength: NAME_MOST_CHARACTERS,
      width: 'name',
    }),
    shared: checkboxField({ label: 'ほかの運用者にも見せる' }),
  },
  { id: 'view' },
)

import { z } from 'zod'
import { yenInWords } from '#domain/subsidies/subsidy.ts'
import type { Field } from '#ui/form/field.ts'
import { textField } from '#ui/form/text-field.tsx'

const MOST_YEN = 99_999_999

/** An amount in whole yen. Commas, 「円」 and full width are accepted: 「４１，０００円」 is 41000. */
export function yenField({ label, hint }: { readonly label: string; readonly hint: string }): Field<number> {
  const field = textField({
    label,
    hint,
    required: true,
    inputmode: 'numeric',
    fold: 'half',
    width: '14',
    unit: '円',
    schema: z
      .string()
      .transform((text) =>
        text
          .replace(/^[¥￥]/, '')
          .replace(/円$/, '')
          .replaceAll(/[,、\s]/g, ''),
      )
      .pipe(z.string().regex(/^\d+$/, `${label}は、円の単位の数字で入力してください。例：41,000`))
      .transform(Number)
      .pipe(
        z
          .number()
          .min(1, `${label}は1円以上で入力してください。`)
          .max(MOST_YEN, `${label}は${yenInWords(MOST_YEN)}までです。桁をお確かめください。`),
      ),
  })
  return { ...field, show: yenInWords }
}

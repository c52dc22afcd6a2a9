import { z } from 'zod'
import type { Line } from '#domain/applications/application-kind.ts'
import { CO_LOCATED, nameOfCoLocated } from '#domain/co-locations/co-location.ts'
import { storedDay, storedDayInWords } from '#kinds/days.ts'

/** The other one, at the same place. P-23 */
export const content = z.object({
  kind: z.enum(CO_LOCATED),
  registrationNumber: z.string(),
  name: z.string(),
  since: storedDay,
  note: z.string().optional(),
})

export type CoLocationContent = z.infer<typeof content>

export const describe = ({ kind, registrationNumber, name, since, note }: CoLocationContent): readonly Line[] => [
  ['併設する施術の種類', nameOfCoLocated(kind)],
  ['併設する施術所の登録記号番号', registrationNumber],
  ['併設する施術所の名称', name],
  ['併設開始日', storedDayInWords(since)],
  ...(note ? [['備考', note] as const] : []),
]

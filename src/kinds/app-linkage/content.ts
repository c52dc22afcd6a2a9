import { z } from 'zod'
import { MOST_LINKAGES } from '#domain/app-accounts/hold-linkages.ts'

export const content = z.object({ count: z.number().int().min(1).max(MOST_LINKAGES) })

export type LinkageContent = z.infer<typeof content>

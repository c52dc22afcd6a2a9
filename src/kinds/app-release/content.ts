import { z } from 'zod'

/** Which account; its login ID, as it is told. */
export const content = z.object({ account: z.uuid(), loginId: z.string() })

export type ReleaseContent = z.infer<typeof content>

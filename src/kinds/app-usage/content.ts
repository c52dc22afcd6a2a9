import { z } from 'zod'

/** Accounts of one application at most: more is a slip of the finger. Our choice. */
export const MOST_AT_ONCE = 100

export const content = z.object({ count: z.number().int().min(1).max(MOST_AT_ONCE) })

export type AppUsageContent = z.infer<typeof content>

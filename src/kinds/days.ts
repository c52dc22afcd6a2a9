import { z } from 'zod'
import { dayOf } from '#platform/clock/clock.ts'
import { dayInWords } from '#platform/clock/in-words.ts'

/** A day as contents store it: 2026-11-20. */
export const storedDay = z.iso.date()

export const readDay = (stored: string): Temporal.PlainDate => Temporal.PlainDate.from(stored)

/** A stored day as people read it: 2026年11月20日（金）. */
export const storedDayInWords = (stored: string): string => dayInWords(readDay(stored))

/** Farther ahead nobody plans: it is a slip of the finger. */
const PLANNED_AHEAD = Temporal.Duration.from({ years: 3 })

/** The days that can be planned: from today. */
export function plannable(now: Temporal.Instant): { min: Temporal.PlainDate; max: Temporal.PlainDate } {
  const today = dayOf(now)
  return { min: today, max: today.add(PLANNED_AHEAD) }
}

/** Over before today began: what was confirmed yesterday may be sent today. */
export const isOver = (stored: string, now: Temporal.Instant): boolean =>
  Temporal.PlainDate.compare(readDay(stored), dayOf(now)) < 0

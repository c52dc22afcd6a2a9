import { z } from 'zod'

/** A time of day as it is typed: 9:00, 18:30. */
export const timeSchema = z
  .string()
  .regex(/^([01]?\d|2[0-3]):[0-5]\d$/, '時刻は「9:00」のように、24時間で入力してください。')
  .transform((text) => Temporal.PlainTime.from(text.padStart(5, '0')))

import { type BatchLine, findBatch } from '#domain/letters/find-batch.ts'
import { findLetterRecord, type LetterRecord } from '#domain/letters/find-letter-history.ts'
import type { OperatorContext } from '../page.ts'

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The letter the address names; what is no id is not looked for. */
export async function findAskedLetter({ env, params }: OperatorContext): Promise<LetterRecord | undefined> {
  const { letter = '' } = params
  return ID.test(letter) ? findLetterRecord(env.db, letter) : undefined
}

export async function findAskedBatch({ env, params }: OperatorContext): Promise<BatchLine | undefined> {
  const { batch = '' } = params
  return ID.test(batch) ? findBatch(env.db, batch) : undefined
}

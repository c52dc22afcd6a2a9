import { batchPage, postBatchPage, printBatchPage } from './batch.tsx'
import { batchesPage } from './batches.tsx'
import { letterPage } from './letter.tsx'
import { letterChangePages } from './letter-changes.ts'
import { letterQueuePage } from './letter-queue.tsx'

/** 「郵送物」. The pages of batches stand before that of any letter, whose address theirs would be otherwise. */
export const letterPages = [
  letterQueuePage,
  batchesPage,
  batchPage,
  printBatchPage,
  postBatchPage,
  letterPage,
  ...letterChangePages,
]

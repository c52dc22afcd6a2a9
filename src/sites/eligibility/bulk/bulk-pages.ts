import { bulkHandoutsPage } from './handouts.tsx'
import { receivedPage } from './received.tsx'
import { registerUploadPage } from './register-upload.tsx'
import { resultFilePage } from './result-file.ts'
import { resultsPage } from './results.tsx'
import { uploadPage } from './upload.tsx'

/** アカウント一括登録. E-10, E-11, 004 p.48–50 */
export const bulkPages = [
  uploadPage,
  registerUploadPage,
  receivedPage,
  resultsPage,
  resultFilePage,
  bulkHandoutsPage,
] as const

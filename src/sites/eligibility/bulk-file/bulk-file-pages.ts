import { bulkFilePage } from './bulk-file.tsx'
import { bulkCsvTemplatePage, bulkTemplatePage } from './bulk-template.ts'

/** アカウント一括登録用ファイル生成ツール. E-12 */
export const bulkFilePages = [bulkFilePage, bulkTemplatePage, bulkCsvTemplatePage] as const

/** The browser code of the tool: bundled at start under the name of its file. */
export const BULK_FILE_SCRIPT = new URL('./browser/bulk-file.ts', import.meta.url)

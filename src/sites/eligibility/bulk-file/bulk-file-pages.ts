import { bulkFilePage } from './bulk-file.tsx'
import { bulkCsvTemplatePage, bulkTemplatePage } from './bulk-template.ts'

/** アカウント一括登録用ファイル生成ツール. E-12 */
export const bulkFilePages = [bulkFilePage, bulkTemplatePage, bulkCsvTemplatePage] as const

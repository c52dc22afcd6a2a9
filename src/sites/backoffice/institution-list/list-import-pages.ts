import { applyListPage, stageAgainPage } from './apply-list.tsx'
import { listChangesPage } from './list-changes.tsx'
import { listImportPage } from './list-import.tsx'
import { listImportsPage } from './list-imports.tsx'
import { listProblemsFilePage, listProblemsPage } from './list-problems.tsx'

/** 「機関一覧の取込み」 */
export const listImportPages = [
  listImportsPage,
  listImportPage,
  listChangesPage,
  listProblemsPage,
  listProblemsFilePage,
  applyListPage,
  stageAgainPage,
]

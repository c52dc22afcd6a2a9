import { addNotePage } from './add-note.ts'
import { editPage } from './edit.tsx'
import { institutionPage } from './institution.tsx'
import { searchPage } from './search.tsx'

/** 「医療機関等」 */
export const institutionPages = [searchPage, institutionPage, editPage, addNotePage]

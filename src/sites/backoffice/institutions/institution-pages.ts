import { editPage } from './edit.tsx'
import { institutionPage } from './institution.tsx'
import { addNotePage } from './notes.tsx'
import { searchPage } from './search.tsx'

/** 「医療機関等」 */
export const institutionPages = [searchPage, institutionPage, editPage, addNotePage]

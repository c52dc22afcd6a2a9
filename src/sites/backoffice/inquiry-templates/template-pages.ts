import { deleteTemplatePage, newTemplatePage, templatePage } from './template.tsx'
import { templateListPage } from './template-list.tsx'

/** 「回答のひな形」. The page of a new one stands before that of any, whose address its would be otherwise. */
export const templatePages = [templateListPage, newTemplatePage, templatePage, deleteTemplatePage]

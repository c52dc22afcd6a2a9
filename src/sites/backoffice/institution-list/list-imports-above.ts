import { ABOVE } from '../backoffice-page.tsx'

/** Above the pages of one import. */
export const LIST_IMPORTS = [...ABOVE, { text: '機関一覧の取込み', href: '/institution-list' }] as const

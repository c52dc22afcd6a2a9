import { ABOVE } from '../backoffice-page.tsx'

/** Above the pages of an institution. */
export const INSTITUTIONS = [...ABOVE, { text: '医療機関等', href: '/institutions' }] as const

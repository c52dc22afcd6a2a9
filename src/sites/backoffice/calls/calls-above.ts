import { ABOVE } from '../backoffice-page.tsx'

/** Above the pages of a call. */
export const CALLS = [...ABOVE, { text: 'コールセンター', href: '/calls' }] as const

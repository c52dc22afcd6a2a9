import type { RequestKey } from '#domain/certificates/certificate-request.ts'

/** All that waits of an institution, and its certificates. */
export const deskOf = (institution: string): string => `/certificates/institutions/${institution}`

export const requestAt = ({ institution, id }: RequestKey): string => `${deskOf(institution)}/requests/${id}`

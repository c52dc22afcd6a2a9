import type { FactorOwner } from '#domain/second-factor/factor-owner.ts'

/** An operator as the owner of a second factor. */
export const operatorFactor = (id: string): FactorOwner => ({ site: 'backoffice', subject: id })

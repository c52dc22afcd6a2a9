import type { ClaimsContent } from '#kinds/claims-usage/content.ts'
import { applied, approved } from './kinds.ts'
import { type Person, somebody } from './people.ts'
import type { World } from './world.ts'

export const CLAIMS: ClaimsContent = {
  request: 'start',
  startMonth: '2027-01',
  program: 'みどりレセプト',
  maker: '架空ソフト',
  browser: 'win11-edge',
  line: 'ip-vpn',
  customer: 'caf',
  customerId: 'CAF5000123456',
  payment: 'deducted',
}

/** Somebody who claims on-line, with these values in force. */
export async function claiming(world: World, content: Partial<ClaimsContent> = {}): Promise<Person> {
  const person = await somebody(world)
  const application = await applied(world, person, 'claims-usage', { ...CLAIMS, ...content })
  await approved(world, person, 'claims-usage', application)
  return person
}

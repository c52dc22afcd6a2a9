import type { Actor } from '#platform/actor.ts'
import type { Signer } from '#platform/signer/signer.ts'
import type { WorkEnvironment } from '#platform/work.ts'
import type { StatusAddresses } from './extensions.ts'

/** What the authority works with: the only place where the signer is. */
export interface Authority extends WorkEnvironment {
  readonly signer: Signer
  readonly addresses: StatusAddresses
}

export const AUTHORITY: Actor = { kind: 'system', id: 'authority', via: 'authority' }

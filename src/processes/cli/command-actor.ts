import { hostname, userInfo } from 'node:os'
import type { Actor } from '#platform/actor.ts'

/** Whoever typed the command, as the system knows them: `create-administrator by root`. */
export const commandActor = (name: string): Actor => ({
  kind: 'command',
  id: `${name} by ${userInfo().username}`,
  via: 'cli',
  address: hostname(),
})

import { closeSync, openSync } from 'node:fs'
import type { Binaries } from './find-binaries.ts'
import type { ServerUser } from './server-user.ts'

/** One set of data and what it takes to run a server on it. */
export interface Cluster {
  readonly data: string
  readonly user: ServerUser
  readonly binaries: Binaries
}

/** A data folder, held open, and how the server is told of it. */
export interface OpenFolder {
  readonly descriptor: number
  readonly argument: string
  close(): void
}

/**
 * A server that runs as another user (see server-user.ts) often may not walk the path to its data: /root and what
 * `mktemp -d` makes are closed to it. We may, so we open the folder and hand over the open descriptor; the server
 * reaches it through /proc without walking. Nobody's permissions are changed for that.
 */
export function openFolder(folder: string, user: ServerUser): OpenFolder {
  const descriptor = openSync(folder, 'r')
  const argument = user && process.platform === 'linux' ? '/proc/self/fd/4' : folder
  return { descriptor, argument, close: () => closeSync(descriptor) }
}

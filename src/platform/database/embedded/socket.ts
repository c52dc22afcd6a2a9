import { join } from 'node:path'

/** Port number in the name of the socket when nothing listens on a port. */
export const SOCKET_PORT = 5432

/** The kernel's limit for the path of a socket: 108 bytes on Linux, 104 on macOS, one of them for the end. */
const LONGEST_BYTES = 103

export const socketIn = (folder: string, port = SOCKET_PORT): string => join(folder, `.s.PGSQL.${port}`)

export const fitsSocket = (folder: string): boolean => Buffer.byteLength(socketIn(folder)) <= LONGEST_BYTES

/** `randomToken`: 256 bits in base64url. */
const TOKEN = /^([A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])/

/**
 * The token of a link as it was opened. All have one length, so one that was cut by a line break is told from one that
 * is unknown; what a mail program glued to its end (a bracket, a full stop) is left off.
 */
export const readLinkToken = (given: string): string | undefined => TOKEN.exec(given)?.[1]

/** The last part of a one-time link: 256 bits in base64url. */
const TOKEN = /(https?:\/\/\S*\/)[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/g

/**
 * A mail's text without what its links open: whoever sees a signed-in screen must not be able to set a password with
 * a link that went to the mailbox.
 */
export const hideLinkTokens = (text: string): string => text.replaceAll(TOKEN, '$1（このあとは表示しません）')

import { decodeWords } from 'postal-mime'

export interface Header {
  readonly name: string
  readonly value: string
}

/** The headers of a mail in their order, unfolded and decoded. RFC 5322 §2.2.3, RFC 2047 */
export function readHeaders(raw: Buffer): Header[] {
  const [head = ''] = raw.toString('utf8').split(/\r?\n\r?\n/, 1)
  return head
    .replaceAll(/\r?\n(?=[ \t])/g, '')
    .split(/\r?\n/)
    .map((line) => {
      const colon = line.indexOf(':')
      return { name: line.slice(0, colon), value: decodeWords(line.slice(colon + 1).trim()) }
    })
    .filter(({ name }) => name !== '')
}

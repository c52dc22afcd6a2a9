import { brotliCompress, constants, gzip } from 'node:zlib'

/** A text kept in memory with its compressed forms, which appear a moment after start: nobody waits for them. */
export interface Compressed {
  readonly identity: Buffer
  br?: Buffer
  gzip?: Buffer
}

export function compress(identity: Buffer): Compressed {
  const text: Compressed = { identity }
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
  }
  brotliCompress(identity, { params }, (_, smaller) => {
    if (smaller) text.br = smaller
  })
  gzip(identity, { level: 9 }, (_, smaller) => {
    if (smaller) text.gzip = smaller
  })
  return text
}

/** The best form the browser says it reads. RFC 9110 §12.5.3; weights are not weighed, only a refusal (`q=0`). */
export function choose(text: Compressed, acceptEncoding: string | null): 'br' | 'gzip' | 'identity' {
  const accepted = (acceptEncoding ?? '').split(',').filter((coding) => !/;\s*q=0(\.0*)?\s*$/.test(coding))
  const reads = (name: string) => accepted.some((coding) => coding.split(';')[0]?.trim() === name)
  if (text.br && reads('br')) return 'br'
  return text.gzip && reads('gzip') ? 'gzip' : 'identity'
}

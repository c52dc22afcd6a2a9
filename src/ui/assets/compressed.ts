import { brotliCompress, constants, gzip } from 'node:zlib'

export type Coding = 'br' | 'gzip' | 'identity'

/** A text kept in memory with its compressed forms: each appears a moment after it was first asked for. */
export interface Compressed {
  /** The best form there is that the browser says it reads: nobody waits for a better one. */
  choose(acceptEncoding: string | null): { readonly coding: Coding; readonly body: Buffer }
}

type Finished = (error: Error | null, smaller: Buffer) => void

const COMPRESSORS: Record<Exclude<Coding, 'identity'>, (text: Buffer, finished: Finished) => void> = {
  br: (text, finished) => brotliCompress(text, { params: brotliParams(text) }, finished),
  gzip: (text, finished) => gzip(text, { level: 9 }, finished),
}

const brotliParams = (text: Buffer) => ({
  [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
})

export function compressed(identity: Buffer): Compressed {
  const forms = new Map<Coding, Buffer | undefined>()

  /** Undefined while it is being made. */
  function formIn(coding: keyof typeof COMPRESSORS): Buffer | undefined {
    if (!forms.has(coding)) {
      forms.set(coding, undefined)
      COMPRESSORS[coding](identity, (_, smaller) => forms.set(coding, smaller))
    }
    return forms.get(coding)
  }

  return {
    choose(acceptEncoding) {
      const reads = codingsIn(acceptEncoding)
      const br = reads.includes('br') ? formIn('br') : undefined
      if (br) return { coding: 'br', body: br }
      const gzip = reads.includes('gzip') ? formIn('gzip') : undefined
      return gzip ? { coding: 'gzip', body: gzip } : { coding: 'identity', body: identity }
    },
  }
}

/** Weights are not weighed, only a refusal (`q=0`). RFC 9110 §12.5.3 */
const codingsIn = (acceptEncoding: string | null): (string | undefined)[] =>
  (acceptEncoding ?? '')
    .split(',')
    .filter((coding) => !/;\s*q=0(\.0*)?\s*$/.test(coding))
    .map((coding) => coding.split(';')[0]?.trim())

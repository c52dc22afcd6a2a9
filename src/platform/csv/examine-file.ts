import { createHash } from 'node:crypto'
import { type Chunks, ENCODINGS, type Encoding } from './encoding.ts'

export interface Examined {
  /** In which fewer characters are unreadable; UTF-8 where it makes no difference. */
  readonly encoding: Encoding
  readonly sha256: Buffer
  readonly bytes: number
}

const BYTE_ORDER_MARK = Buffer.from('\ufeff')

/** Reads a file once from end to end to know its encoding and its hash. Memory does not grow with the file. */
export async function examineFile(chunks: Chunks): Promise<Examined> {
  const hash = createHash('sha256')
  const readings = ENCODINGS.map((encoding) => ({ encoding, decoder: new TextDecoder(encoding), unreadable: 0 }))
  let bytes = 0
  let hasMark = false
  for await (const chunk of chunks) {
    if (bytes === 0) hasMark = BYTE_ORDER_MARK.equals(chunk.subarray(0, 3))
    bytes += chunk.length
    hash.update(chunk)
    for (const reading of readings)
      reading.unreadable += countUnreadable(reading.decoder.decode(chunk, { stream: true }))
  }
  for (const reading of readings) reading.unreadable += countUnreadable(reading.decoder.decode())
  const [best] = readings.sort((one, other) => one.unreadable - other.unreadable)
  return { encoding: hasMark || !best ? 'utf-8' : best.encoding, sha256: hash.digest(), bytes }
}

function countUnreadable(text: string): number {
  let count = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++
  return count
}

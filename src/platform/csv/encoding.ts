/** What Japanese offices exchange: UTF-8 with or without a byte order mark, or the Shift_JIS of Windows. */
export type Encoding = 'utf-8' | 'shift_jis'

export const ENCODINGS: readonly Encoding[] = ['utf-8', 'shift_jis']

export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** The text of these bytes, piece by piece; a byte order mark is left out, U+FFFD stands for what cannot be read. */
export async function* decodeText(chunks: Chunks, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

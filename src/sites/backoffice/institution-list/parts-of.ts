const PART_BYTES = 1024 * 1024

/** A posted file in pieces of a megabyte, as they become rows. */
export async function* partsOf(file: Blob): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < file.size; from += PART_BYTES)
    yield new Uint8Array(await file.slice(from, from + PART_BYTES).arrayBuffer())
}

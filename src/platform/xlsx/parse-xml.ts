import { SaxesParser } from 'saxes'
import { UnusableXlsx } from './xlsx-problem.ts'

/** The attributes of an element by their names without prefix. */
export type Attributes = ReadonlyMap<string, string>

/** Elements by their names without prefix: writers differ in prefixes, and in the two editions of the namespace. */
export interface XmlListener {
  open?(name: string, attributes: Attributes): void
  text?(text: string): void
  close?(name: string): void
}

/** Transitional and strict: ECMA-376 part 1 and 4. Elements of others are extensions, and nothing of ours. */
const NAMESPACES = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
  'http://schemas.openxmlformats.org/package/2006/relationships',
  'http://schemas.openxmlformats.org/package/2006/content-types',
])

/** Nothing in a workbook that we read lies deeper than about ten. */
const DEPTH_AT_MOST = 64

/** Of one element; what we read has not half as many. */
const ATTRIBUTES_AT_MOST = 256

/**
 * Goes through an XML document; a tick for each piece that was heard, so that whoever listens can hand on what is ready.
 * A DOCTYPE is refused, and with it every entity that is not of XML itself: a workbook has none.
 * @throws UnusableXlsx
 */
export async function* parseXml(chunks: AsyncIterable<Uint8Array>, listener: XmlListener): AsyncGenerator<void> {
  const parser = openParser(listener)
  let decoder: TextDecoder | undefined
  try {
    for await (const chunk of chunks) {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true })
      parser.write(decoder.decode(chunk, { stream: true }))
      yield
    }
    parser.write(decoder?.decode() ?? '').close()
    yield
  } catch (error) {
    throw error instanceof UnusableXlsx ? error : new UnusableXlsx('damaged')
  }
}

/** The same for a document whose parts are only wanted when all of it was heard. @throws UnusableXlsx */
export async function hearXml(chunks: AsyncIterable<Uint8Array>, listener: XmlListener): Promise<void> {
  for await (const _ of parseXml(chunks, listener));
}

function openParser({ open, text, close }: XmlListener) {
  const parser = new SaxesParser({ xmlns: true, position: false })
  let [depth, attributes] = [0, 0]
  parser.on('opentagstart', () => {
    attributes = 0
  })
  parser.on('attribute', () => {
    if (++attributes > ATTRIBUTES_AT_MOST) throw new UnusableXlsx('damaged')
  })
  parser.on('doctype', () => {
    throw new UnusableXlsx('damaged')
  })
  parser.on('opentag', ({ local, uri, attributes: found }) => {
    if (++depth > DEPTH_AT_MOST) throw new UnusableXlsx('damaged')
    if (!NAMESPACES.has(uri)) return
    open?.(local, new Map(Object.values(found).map((attribute) => [attribute.local, attribute.value])))
  })
  parser.on('closetag', ({ local, uri }) => {
    depth--
    if (NAMESPACES.has(uri)) close?.(local)
  })
  parser.on('text', (found) => text?.(found))
  parser.on('cdata', (found) => text?.(found))
  return parser
}

/** UTF-8, or UTF-16 by its byte order mark: XML 1.0 §4.3.3, ECMA-376 part 2 §6.2.5 */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

import type { Package } from './open-package.ts'
import { hearXml } from './parse-xml.ts'
import { collectText } from './rich-text.ts'

/** The texts that cells name by number. ECMA-376 part 1 §18.4.9 */
export async function readSharedStrings(parts: Package, name: string | undefined): Promise<readonly string[]> {
  const strings: string[] = []
  const collected = collectText()
  if (!name || !parts.has(name)) return strings
  await hearXml(parts.read(name), {
    open: collected.open,
    text: collected.text,
    close(element) {
      collected.close(element)
      if (element === 'si') strings.push(collected.take())
    },
  })
  return strings
}

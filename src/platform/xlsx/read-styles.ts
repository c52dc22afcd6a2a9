import { type Shown, shownByCode, shownById } from './number-format.ts'
import type { Package } from './open-package.ts'
import { hearXml } from './parse-xml.ts'

/** How cells of each style show numbers, by the number of the style. */
export async function readStyles(parts: Package, name: string | undefined): Promise<readonly Shown[]> {
  const codes = new Map<number, string>()
  const formats: number[] = []
  let isOfCells = false
  if (!name || !parts.has(name)) return []
  await hearXml(parts.read(name), {
    open(element, attributes) {
      if (element === 'numFmt') codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '')
      else if (element === 'cellXfs') isOfCells = true
      else if (element === 'xf' && isOfCells) formats.push(Number(attributes.get('numFmtId') ?? 0))
    },
    close(element) {
      if (element === 'cellXfs') isOfCells = false
    },
  })
  const shown = new Map([...new Set(formats)].map((id) => [id, shownBy(id, codes.get(id))]))
  return formats.map((id) => shown.get(id) ?? 'number')
}

const shownBy = (id: number, code: string | undefined): Shown =>
  code === undefined ? shownById(id) : shownByCode(code)

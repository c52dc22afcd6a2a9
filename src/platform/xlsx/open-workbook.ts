import type { Package } from './open-package.ts'
import { hearXml } from './parse-xml.ts'
import { type Relation, readRelations } from './read-relations.ts'
import type { DayCount } from './serial-day.ts'
import { UnusableXlsx } from './xlsx-problem.ts'

export interface Workbook {
  readonly dayCount: DayCount
  /** The part of the sheet to read. */
  readonly sheet: string
  readonly sharedStrings: string | undefined
  readonly styles: string | undefined
}

interface Sheet {
  readonly name: string
  readonly isShown: boolean
  readonly relation: string
}

/** Finds the sheet of that name, else the first that is shown: what is hidden was not looked at. @throws UnusableXlsx */
export async function openWorkbook(parts: Package, preferred: string | undefined): Promise<Workbook> {
  if (!parts.has('[Content_Types].xml')) throw new UnusableXlsx(parts.has('mimetype') ? 'open-document' : 'not-excel')
  const part = (await readRelations(parts, '')).find(({ type }) => type === 'officeDocument')?.target
  if (!part) throw new UnusableXlsx('not-excel')
  refuseOtherTypes(await findContentType(parts, part))
  const relations = await readRelations(parts, part)
  const { sheets, dayCount } = await readWorkbook(parts, part)
  const shown = sheets.flatMap(({ name, isShown, relation }) => {
    const to = isShown ? relations.find(({ id, type }) => id === relation && type === 'worksheet') : undefined
    return to ? [{ name, target: to.target }] : []
  })
  const sheet = shown.find(({ name }) => name === preferred) ?? shown[0]
  if (!sheet) throw new UnusableXlsx('no-sheet')
  return {
    dayCount,
    sheet: sheet.target,
    sharedStrings: targetOf(relations, 'sharedStrings'),
    styles: targetOf(relations, 'styles'),
  }
}

const targetOf = (relations: readonly Relation[], wanted: string) =>
  relations.find(({ type }) => type === wanted)?.target

/** Of the part itself, else of whatever ends like it. ECMA-376 part 2 §6.2.3 */
async function findContentType(parts: Package, part: string): Promise<string> {
  let [ofPart, ofExtension] = ['', '']
  await hearXml(parts.read('[Content_Types].xml'), {
    open(element, attributes) {
      const type = attributes.get('ContentType') ?? ''
      const name = (attributes.get('PartName') ?? '').toLowerCase()
      const extension = (attributes.get('Extension') ?? '').toLowerCase()
      if (element === 'Override' && name === `/${part}`.toLowerCase()) ofPart = type
      if (element === 'Default' && part.toLowerCase().endsWith(`.${extension}`)) ofExtension = type
    },
  })
  return ofPart || ofExtension
}

function refuseOtherTypes(type: string): void {
  if (/macroEnabled/i.test(type)) throw new UnusableXlsx('macros')
  if (/sheet\.binary/i.test(type)) throw new UnusableXlsx('binary')
  if (!/spreadsheetml\.(sheet|template)\.main/i.test(type)) throw new UnusableXlsx('not-excel')
}

async function readWorkbook(parts: Package, part: string) {
  const sheets: Sheet[] = []
  let dayCount: DayCount = 1900
  await hearXml(parts.read(part), {
    open(element, attributes) {
      if (element === 'workbookPr' && isTrue(attributes.get('date1904'))) dayCount = 1904
      if (element !== 'sheet') return
      const isShown = (attributes.get('state') ?? 'visible') === 'visible'
      sheets.push({ name: attributes.get('name') ?? '', isShown, relation: attributes.get('id') ?? '' })
    },
  })
  return { sheets, dayCount: dayCount as DayCount }
}

/** xsd:boolean */
export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true'

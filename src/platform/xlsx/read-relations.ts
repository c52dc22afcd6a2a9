import { posix } from 'node:path'
import type { Package } from './open-package.ts'
import { hearXml } from './parse-xml.ts'

export interface Relation {
  readonly id: string
  /** The last word of its type: `worksheet`, `styles`, `sharedStrings`, `officeDocument`. */
  readonly type: string
  /** The name of the part it leads to. */
  readonly target: string
}

/** Where a part leads to; the empty name is the package itself. Addresses outside are left out. ECMA-376 part 2 §6.5 */
export async function readRelations(parts: Package, part: string): Promise<readonly Relation[]> {
  const folder = posix.dirname(part)
  const name = posix.join(folder, '_rels', `${posix.basename(part)}.rels`)
  const relations: Relation[] = []
  await hearXml(parts.read(name), {
    open(element, attributes) {
      if (element !== 'Relationship' || attributes.get('TargetMode') === 'External') return
      const target = attributes.get('Target') ?? ''
      relations.push({
        id: attributes.get('Id') ?? '',
        type: posix.basename(attributes.get('Type') ?? ''),
        target: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
      })
    },
  })
  return relations
}

import { createHash } from 'node:crypto'
import { extname } from 'node:path'

/** `main.css` → `main.1f0c9a2b3d.css`: a new content is a new address, so the old one may be kept for ever. */
export function hashedName(name: string, content: Buffer): string {
  const extension = extname(name)
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10)
  return `${name.slice(0, -extension.length)}.${hash}${extension}`
}

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { hashedName } from './hashed-name.ts'

const PACKAGES = ['@fontsource-variable/noto-sans-jp/', '@fontsource-variable/noto-sans-mono/']

/** Served name → file on disk. The files are read when asked for: together they are larger than the program. */
export type Fonts = ReadonlyMap<string, string>

/** Gives the fonts that a style sheet names their hashed names, and says where each lies. */
export function placeFonts(css: string): { css: string; fonts: Fonts } {
  const files = findFonts()
  const fonts = new Map<string, string>()
  const placed = css.replaceAll(/url\("?\.\/files\/([\w-]+\.woff2)"?\)/g, (_, name: string) => {
    const path = files.get(name)
    if (!path) throw new Error(`no package holds the font ${name}`)
    const served = hashedName(name, readFileSync(path))
    fonts.set(served, path)
    return `url(./${served})`
  })
  // The packages offer woff after woff2; every browser we support reads woff2.
  return { css: placed.replaceAll(/,\s*url\("?\.\/files\/[\w-]+\.woff"?\)\s*format\("woff"\)/g, ''), fonts }
}

function findFonts(): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const name of PACKAGES) {
    const folder = fileURLToPath(new URL('./files/', import.meta.resolve(`${name}package.json`)))
    for (const file of readdirSync(folder)) found.set(file, `${folder}${file}`)
  }
  return found
}

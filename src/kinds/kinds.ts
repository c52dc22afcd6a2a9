import { readdirSync } from 'node:fs'
import type { AnyKind } from './kind.ts'

const here = new URL('.', import.meta.url)

const folders = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory())

const loaded = await Promise.all(
  folders.map(async ({ name }) => {
    const { kind } = (await import(new URL(`${name}/kind.ts`, here).href)) as { kind: AnyKind }
    if (kind.slug !== name) throw new Error(`src/kinds/${name} calls itself ${kind.slug}`)
    return kind
  }),
)

/** Every kind of application: each folder beside this file is one. In the order of their cards. */
export const KINDS: readonly AnyKind[] = loaded.toSorted((a, b) => a.place - b.place)

export const findKind = (slug: string): AnyKind | undefined => KINDS.find((kind) => kind.slug === slug)

import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Result, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const FILE = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'))

/** Where what is served for browsers answers with axe. */
export const AXE_PATH = '/axe.min.js'

export const axeResponse = async (): Promise<Response> =>
  new Response(await readFile(FILE), {
    headers: { 'content-type': 'text/javascript', 'cache-control': 'max-age=86400, immutable' },
  })

const offering = new Set<string>()

/** Pages of this origin find axe at its path until told otherwise. */
export function offerAxe(origin: string): () => void {
  offering.add(origin)
  return () => offering.delete(origin)
}

/** What axe finds wrong on the page as it stands, for which the page may have no frames. */
export async function runAxe(page: Page, options: RunOptions): Promise<readonly Result[]> {
  await loadAxe(page)
  const settings = JSON.stringify({ resultTypes: ['violations'], ...options })
  return page.evaluate<Result[]>(`axe.run(document, ${settings}).then(({ violations }) => violations)`)
}

/** From a server Chromium keeps the text and what it compiled of it; text that comes by the debugger costs it 5 times as much. */
async function loadAxe(page: Page): Promise<void> {
  if (await page.evaluate<boolean>('typeof axe === "object"')) return
  if (offering.has(new URL(page.url()).origin)) await page.evaluate(`import('${AXE_PATH}').then(() => null)`)
  else await page.evaluate(await readFile(FILE, 'utf8'))
}

import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { backoffice } from '#sites/backoffice/site.ts'
import { certificates } from '#sites/certificates/site.ts'
import { desk } from '#sites/desk/site.ts'
import { eligibility } from '#sites/eligibility/site.ts'
import { linkage } from '#sites/linkage/site.ts'
import { portal } from '#sites/portal/site.ts'

/* Writes docs/pages.gen.md: every page of every site and who may see it; with --check only says whether it is stale. */

const OUT = fileURLToPath(new URL('pages.gen.md', import.meta.url))

interface Listed {
  readonly slug: string
  readonly pages: readonly {
    readonly path: string
    readonly access: string
    readonly get?: unknown
    readonly post?: unknown
  }[]
}

const methods = (page: Listed['pages'][number]) => [page.get && 'GET', page.post && 'POST'].filter(Boolean).join(' ')

const rows = (sites: readonly Listed[]) =>
  sites.flatMap(({ slug, pages }) =>
    pages.map((page) => `| ${slug} | ${page.path} | ${methods(page)} | ${page.access} |`),
  )

const text = [
  '# Pages',
  '',
  'Written by `docs/generate-pages.ts` from the sites themselves. `anyone` · `signed-in` · `may:…` a permission.',
  '',
  '| site | path | methods | access |',
  '|---|---|---|---|',
  ...rows([portal, certificates, eligibility, linkage, backoffice, desk] as Listed[]),
  '',
].join('\n')

if (!process.argv.includes('--check')) await writeFile(OUT, text)
else if ((await readFile(OUT, 'utf8')) !== text) {
  console.error('docs/pages.gen.md is stale: run node --import ./src/platform/tsx-loader.ts docs/generate-pages.ts')
  process.exitCode = 1
}

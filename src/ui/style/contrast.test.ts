import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { SITE_SLUGS } from '#platform/site-slug.ts'

const read = (url: string | URL) => readFileSync(fileURLToPath(url), 'utf8')
const TOKENS = read(import.meta.resolve('@digital-go-jp/design-tokens/dist/tokens.css'))
const SOURCES = ['./colour.css', './accent.css'].map((path) => read(new URL(path, import.meta.url)))

/** The custom properties of a site in a scheme, later declarations over earlier ones, as the cascade would. */
function propertiesOf(site: string, scheme: 'light' | 'dark'): ReadonlyMap<string, string> {
  const light = SOURCES.map((css) => css.split('@media')[0] ?? '')
  const dark = SOURCES.map((css) => css.split('@media')[1] ?? '')
  const properties = new Map<string, string>()
  for (const css of [TOKENS, ...light, ...(scheme === 'dark' ? dark : [])])
    for (const [, selector = '', body = ''] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      if (selector.includes('data-site') && !selector.includes(`"${site}"`)) continue
      for (const [, name = '', value = ''] of body.matchAll(/(--[\w-]+):\s*([^;]+);/g))
        properties.set(name, value.trim())
    }
  return properties
}

function colour(properties: ReadonlyMap<string, string>, name: string): string {
  const value = properties.get(name) ?? ''
  const reference = /^var\((--[\w-]+)\)$/.exec(value)?.[1]
  return reference ? colour(properties, reference) : value
}

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

/** Text, ground, least contrast. */
const PAIRS: readonly (readonly [string, string, number])[] = [
  ...['--paper', '--paper-soft', '--paper-raised'].flatMap((ground) =>
    ['--ink', '--ink-quiet', '--link', '--link-visited', '--link-hover'].map((text) => [text, ground, 7] as const),
  ),
  ...['--error-pale', '--warning-pale', '--success-pale', '--info-pale', '--accent-pale'].map(
    (ground) => ['--ink', ground, 7] as const,
  ),
  ['--error', '--paper', 7],
  ['--warning', '--paper', 7],
  ['--success', '--paper', 7],
  ['--info', '--paper', 7],
  ['--paper', '--error', 7],
  ['--accent', '--paper', 7],
  ['--accent-deep', '--accent-pale', 7],
  ['--on-accent', '--accent', 7],
  ['--on-accent', '--accent-deep', 7],
  ['--line-field', '--paper', 3],
  ['--line-field', '--paper-soft', 3],
  ['--warning-line', '--paper', 3],
]

for (const site of SITE_SLUGS)
  for (const scheme of ['light', 'dark'] as const)
    test(`[X-03] text on ${site} is readable in the ${scheme} scheme`, () => {
      const properties = propertiesOf(site, scheme)
      for (const [text, ground, least] of PAIRS) {
        const [a, b] = [colour(properties, text), colour(properties, ground)]
        assert.match(`${a} ${b}`, /^#[\da-f]{6} #[\da-f]{6}$/, `${text} on ${ground}`)
        const ratio = contrast(a, b)
        assert.ok(ratio >= least, `${text} (${a}) on ${ground} (${b}): ${ratio.toFixed(2)}:1`)
      }
    })

test('the icon in the tab has the accent of its site', async () => {
  const { favicon } = await import('#ui/assets/favicon.ts')
  for (const site of SITE_SLUGS) {
    const accent = colour(propertiesOf(site, 'light'), '--accent')
    assert.ok(favicon(site).includes(`fill="${accent}"`), `${site} ${accent}`)
  }
})

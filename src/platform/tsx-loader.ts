import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'oxc-transform'

const JSX = { runtime: 'automatic', importSource: '#jsx' } as const

/**
 * Loads `.tsx` in development, tests and production alike: Node strips types from `.ts` by itself but
 * leaves JSX alone. Use with `node --import`.
 */
registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith('.tsx')) return nextLoad(url, context)
    const file = fileURLToPath(url)
    const { code, errors } = transformSync(file, readFileSync(file, 'utf8'), { jsx: JSX, sourcemap: false })
    if (errors[0]) throw new SyntaxError(`${file}: ${errors[0].message}`)
    return { format: 'module', source: code, shortCircuit: true }
  },
})

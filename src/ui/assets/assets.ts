import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { type BuiltAssets, buildAssets } from './build-assets.ts'
import { type Compressed, compressed } from './compressed.ts'
import { hashedName } from './hashed-name.ts'

/** Style, browser code, fonts and icons, under addresses that change with their content. */
export interface Assets {
  /** `main.css`, `fonts.css`, `main.js`, `favicon-<site>.svg` → its address. An unknown name is a bug. */
  url(name: string): string
  /** The file behind an address for GET and HEAD; undefined when there is none. */
  respond(pathname: string, request: Request): Response | undefined
}

const FOLDER = '/assets/'

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.woff2': 'font/woff2',
}

/** Builds everything once, at start: there is no separate build to forget. */
export function loadAssets({ texts, fonts }: BuiltAssets = buildAssets()): Assets {
  const served = new Map([...texts].map(([name, content]) => [name, hashedName(name, content)]))
  const files = new Map([...texts].map(([name, content]) => [served.get(name) ?? name, compressed(content)]))

  return {
    url(name) {
      const file = served.get(name)
      if (!file) throw new Error(`no asset is called ${name}`)
      return FOLDER + file
    },
    respond(pathname, request) {
      if (!pathname.startsWith(FOLDER) || !['GET', 'HEAD'].includes(request.method)) return undefined
      const file = pathname.slice(FOLDER.length)
      const text = files.get(file)
      if (text) return respondWithText(file, text, request)
      const font = fonts.get(file)
      return font ? respondWith(file, readFileSync(font), request) : undefined
    },
  }
}

function respondWithText(file: string, text: Compressed, request: Request): Response {
  const { coding, body } = text.choose(request.headers.get('accept-encoding'))
  const response = respondWith(file, body, request)
  response.headers.set('vary', 'accept-encoding')
  if (coding !== 'identity') response.headers.set('content-encoding', coding)
  return response
}

function respondWith(file: string, body: Buffer, request: Request): Response {
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), {
    headers: {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-length': String(body.length),
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    },
  })
}

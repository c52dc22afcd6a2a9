import type { FormEntries } from './form-entries.ts'

const FIELDS_MOST = 500

/** Why a body could not be read, as the status to answer with. */
export class UnreadableBody extends Error {
  readonly status: 400 | 413 | 415
  constructor(status: 400 | 413 | 415) {
    super(`unreadable body: ${status}`)
    this.status = status
  }
}

/**
 * Reads a posted form strictly: only the two form types, valid UTF-8, no NUL, at most `limit` bytes and 500 fields.
 * @throws UnreadableBody
 */
export async function readEntries(request: Request, limit: number, files: boolean): Promise<FormEntries> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type === 'multipart/form-data' && files) return readMultipart(request, await readBytes(request, limit))
  if (type !== 'application/x-www-form-urlencoded') throw new UnreadableBody(415)
  return readUrlEncoded(new TextDecoder().decode(await readBytes(request, limit)))
}

/** Reads posted JSON: a type no form of another site can send, at most `limit` bytes. @throws UnreadableBody */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw new UnreadableBody(415)
  const bytes = await readBytes(request, limit)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new UnreadableBody(400)
  }
}

/** The whole body, at most `limit` bytes. @throws UnreadableBody */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new UnreadableBody(413)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of unbroken(request)) {
    size += chunk.length
    if (size > limit) throw new UnreadableBody(413)
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

/** Who breaks off in the middle of a body has not found a fault of ours. */
async function* unbroken({ body }: Request): AsyncGenerator<Uint8Array> {
  try {
    yield* body ?? []
  } catch {
    throw new UnreadableBody(400)
  }
}

function readUrlEncoded(body: string): FormEntries {
  const pairs = body.split('&').filter(Boolean)
  if (pairs.length > FIELDS_MOST) throw new UnreadableBody(400)
  const entries = new Map<string, string[]>()
  for (const pair of pairs) {
    const equals = pair.indexOf('=')
    const name = decode(equals < 0 ? pair : pair.slice(0, equals))
    const value = equals < 0 ? '' : decode(pair.slice(equals + 1))
    entries.set(name, [...(entries.get(name) ?? []), value])
  }
  return entries
}

/** Percent-decoding that refuses what is not UTF-8 (lone surrogates included) and NUL. */
function decode(text: string): string {
  try {
    return withoutNul(decodeURIComponent(text.replaceAll('+', ' ')))
  } catch {
    throw new UnreadableBody(400)
  }
}

async function readMultipart(request: Request, body: Uint8Array<ArrayBuffer>): Promise<FormEntries> {
  const type = request.headers.get('content-type') ?? ''
  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => {
    throw new UnreadableBody(400)
  })
  const parts = [...form]
  if (parts.length > FIELDS_MOST) throw new UnreadableBody(400)
  const entries = new Map<string, (string | File)[]>()
  for (const [name, value] of parts) {
    const read = typeof value === 'string' ? withoutNul(value) : value
    entries.set(name, [...(entries.get(name) ?? []), read])
  }
  return entries
}

function withoutNul(text: string): string {
  if (text.includes('\0')) throw new UnreadableBody(400)
  return text
}

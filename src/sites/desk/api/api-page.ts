import { isFromOwnOrigin } from '#platform/site/form-token.ts'
import { readJson, UnreadableBody } from '#platform/site/read-entries.ts'
import { type DeskContext, page } from '../page.ts'

/** What was asked cannot be answered; the message says why, for the person who writes the program. */
export class Unanswerable extends Error {
  readonly status: number
  constructor(message: string, status = 400) {
    super(message)
    this.status = status
  }
}

interface ApiDefinition {
  readonly path: string
  /** What is returned is sent as JSON. @throws Unanswerable */
  get(c: DeskContext): Promise<unknown>
  post?(c: DeskContext, body: unknown): Promise<unknown>
}

const BODY_LIMIT_BYTES = 4 * 1024
const REASONS = {
  400: 'the body is not JSON',
  413: 'the body is too large',
  415: 'send content-type: application/json',
}

/** A page for programs: JSON both ways, no form token; so nothing that a page of another site sends is answered. */
export const apiPage = ({ path, get, post }: ApiDefinition) =>
  page({
    path,
    access: 'anyone',
    api: true,
    get: (c) => answer(c, () => get(c)),
    ...(post && { post: (c) => answer(c, async () => post(c, await readJson(c.request, BODY_LIMIT_BYTES))) }),
  })

async function answer(c: DeskContext, ask: () => Promise<unknown>): Promise<Response> {
  const json = (value: unknown, status = 200) =>
    c.send(`${JSON.stringify(value, null, 2)}\n`, 'application/json; charset=utf-8', status)
  if (isForeign(c)) return json({ error: 'not for pages of other sites' }, 403)
  try {
    return json(await ask())
  } catch (error) {
    if (error instanceof Unanswerable) return json({ error: error.message }, error.status)
    if (error instanceof UnreadableBody) return json({ error: REASONS[error.status] }, error.status)
    throw error
  }
}

/** An address typed or followed by a person (`Sec-Fetch-Mode: navigate`) is shown to nobody but them. */
function isForeign({ request, env }: DeskContext): boolean {
  if (request.method === 'GET' && request.headers.get('sec-fetch-mode') === 'navigate') return false
  return !isFromOwnOrigin(request, env.origins.desk ?? '')
}

import { readFileSync } from 'node:fs'
import { Hono } from 'hono'
import pg from 'pg'
import { listen } from '#processes/listen.ts'

/*
 * The least a page can cost here: bare-server.ts PORT DATABASE_URL FILE STATEMENTS. The same server and driver, so many
 * prepared `select 1` one after the other, then the bytes of this file.
 */

const [port, connectionString, file = '', statements] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString, max: 10 })
const page = readFileSync(file, 'utf8')
const app = new Hono()
app.get('/healthz', (h) => h.text('ok'))
app.get('/', async (h) => {
  for (let asked = 0; asked < Number(statements); asked += 1) await pool.query({ name: 'one', text: 'select 1' })
  return h.html(page)
})
await listen(app.fetch, Number(port), '127.0.0.1')

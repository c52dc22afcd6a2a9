import { createServer } from 'node:http'
import { betterAuth } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import { toNodeHandler } from 'better-auth/node'
import pg from 'pg'

/* The peer, with its defaults: better-auth-server.ts PORT DATABASE_URL USERS PASSWORD. Says `ready` when it is. */

const [port, connectionString, users, password = ''] = process.argv.slice(2)
const auth = betterAuth({
  database: new pg.Pool({ connectionString }),
  baseURL: `http://localhost:${port}`,
  secret: 'for the comparison only, and long enough',
  trustedOrigins: ['http://localhost'],
  emailAndPassword: { enabled: true },
  rateLimit: { enabled: false },
  logger: { level: 'error' },
})
await (await getMigrations(auth.options)).runMigrations()
for (let number = 0; number < Number(users); number++)
  await auth.api.signUpEmail({ body: { email: `user-${number}@bench.example`, password, name: `user ${number}` } })
createServer(toNodeHandler(auth)).listen(Number(port), '127.0.0.1', () => console.log('ready'))

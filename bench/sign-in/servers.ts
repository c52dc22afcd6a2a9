import { type ChildProcess, spawn } from 'node:child_process'

export const NODE = ['--import', './src/platform/tsx-loader.ts']

const key = Buffer.alloc(32, 1).toString('base64')

/** The product as in production, behind a proxy; with options of Node.js to look into it, such as `--cpu-prof`. */
export const startServer = (databaseUrl: string, port: number, options: readonly string[] = []): ChildProcess =>
  spawn(process.execPath, [...options, ...NODE, 'src/main.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env.PATH,
      MODE: 'production',
      PROCESSES: 'web',
      PORT_BASE: `${port}`,
      DATABASE_URL: databaseUrl,
      PORTAL_ORIGIN: 'https://portal.bench.example',
      CERTIFICATES_ORIGIN: 'https://certificates.bench.example',
      ELIGIBILITY_ORIGIN: 'https://eligibility.bench.example',
      ELIGIBILITY_VERIFICATION_ORIGIN: 'https://verification.bench.example',
      LINKAGE_ORIGIN: 'https://linkage.bench.example',
      BACKOFFICE_ORIGIN: 'https://backoffice.bench.example',
      TRUSTED_PROXIES: '127.0.0.1',
      SEALING_KEYS: `bench:${key}`,
      MAC_KEY: key,
      SMTP_URL: 'smtp://127.0.0.1:1',
      MAIL_FROM: 'no-reply@bench.test',
      LOG_LEVEL: 'warn',
    },
  })

export interface Peer {
  readonly databaseUrl: string
  readonly port: number
  readonly users: number
  readonly password: string
}

/** better-auth with its defaults and so many users of its own. */
export async function startPeer({ databaseUrl, port, users, password }: Peer): Promise<ChildProcess> {
  const args = ['bench/sign-in/better-auth-server.ts', `${port}`, databaseUrl, `${users}`, password]
  const env = { ...process.env, NODE_ENV: 'production', BETTER_AUTH_TELEMETRY: '0' }
  const peer = spawn(process.execPath, [...NODE, ...args], { stdio: ['ignore', 'pipe', 'inherit'], env })
  for await (const line of peer.stdout) if (String(line).includes('ready')) break
  return peer
}

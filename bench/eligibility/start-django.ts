import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { keepAliveClient } from '../sign-in/keep-alive-client.ts'

/** Debian's: another one on the path may lack the packages. */
const PYTHON = '/usr/bin/python3'
const FOLDER = fileURLToPath(new URL('./django/', import.meta.url))
/** As its documentation has it for a machine of two cores. */
const WORKERS = 2

export const DJANGO_USER = 'administrator'

export interface DjangoOptions {
  readonly databaseUrl: string
  readonly port: number
  readonly password: string
}

/** Django admin with its defaults over the same table, under gunicorn; undefined, and why, where it is not installed. */
export async function startDjango({ databaseUrl, port, password }: DjangoOptions): Promise<ChildProcess | undefined> {
  const env = { ...process.env, DATABASE_URL: databaseUrl, DJANGO_SUPERUSER_PASSWORD: password, PYTHONPATH: FOLDER }
  const python = (...args: string[]) => execFileSync(PYTHON, args, { cwd: FOLDER, env, stdio: 'pipe' })
  try {
    python('-c', 'import django, gunicorn, psycopg2')
  } catch {
    console.log('no Django to compare with: apt-get install python3-django python3-gunicorn python3-psycopg2')
    return undefined
  }
  const client = new pg.Client(databaseUrl)
  await client.connect()
  await client.query('create schema if not exists django')
  python('manage.py', 'migrate', '--verbosity', '0')
  const { rowCount } = await client.query('select from django.auth_user where username = $1', [DJANGO_USER])
  if (!rowCount)
    python('manage.py', 'createsuperuser', '--noinput', '--username', DJANGO_USER, '--email', 'a@load.invalid')
  await client.end()
  const args = ['-m', 'gunicorn', '-w', `${WORKERS}`, '-b', `127.0.0.1:${port}`, '--log-level', 'error', 'peer.wsgi']
  const server = spawn(PYTHON, args, { cwd: FOLDER, env, stdio: ['ignore', 'ignore', 'inherit'] })
  const answers = () =>
    keepAliveClient(
      `http://127.0.0.1:${port}`,
      1,
    )('/admin/login/').then(
      () => true,
      () => false,
    )
  while (!(await answers())) await new Promise((next) => setTimeout(next, 100))
  return server
}

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeMachine } from './machine.ts'

/* F9: from the command until every site answers, and the memory of all its processes. Goals: ≤ 3 s, ≤ 400 MB. */

const PORT_BASE = 22_000
/** Portal, certificates, eligibility in both environments, linkage, backoffice, desk. */
const SITES = [0, 1, 2, 3, 4, 6, 7].map((offset) => PORT_BASE + offset)
const REPEATS = 3

async function untilAllAnswer(): Promise<void> {
  for (const port of SITES)
    while (
      !(await fetch(`http://localhost:${port}/`).then(
        (answer) => answer.ok,
        () => false,
      ))
    )
      await new Promise((next) => setTimeout(next, 10))
}

async function start(dataDir: string): Promise<{ server: ChildProcess; seconds: number }> {
  const env = { ...process.env, DATA_DIR: dataDir, PORT_BASE: `${PORT_BASE}`, LOG_LEVEL: 'error' }
  const began = performance.now()
  const server = spawn('script/server', { env, stdio: 'ignore' })
  await untilAllAnswer()
  return { server, seconds: (performance.now() - began) / 1000 }
}

/** Of a process and all its descendants: proportional set size, which counts shared memory once. */
async function memoryOf(pid: number): Promise<{ megabytes: number; processes: number }> {
  const parents = new Map<number, number>()
  for (const name of (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry))) {
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')
    parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 4).split(' ')[0]))
  }
  const belongs = (candidate: number): boolean => {
    const parent = parents.get(candidate)
    return candidate === pid || (parent !== undefined && parent > 1 && belongs(parent))
  }
  const family = [...parents.keys()].filter(belongs)
  const sizes = await Promise.all(family.map(proportionalSize))
  return { megabytes: sizes.reduce((sum, size) => sum + size, 0) / 1024, processes: family.length }
}

async function proportionalSize(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0)
}

async function stop(server: ChildProcess): Promise<number> {
  const began = performance.now()
  server.kill('SIGINT')
  await once(server, 'exit')
  return (performance.now() - began) / 1000
}

console.log(describeMachine())
for (let i = 0; i < REPEATS; i += 1) {
  const dataDir = await mkdtemp(join(tmpdir(), 'f9-'))
  for (const which of ['first start ', 'second start']) {
    const { server, seconds } = await start(dataDir)
    await fetch(`http://localhost:${PORT_BASE}/sign-in`)
    const { megabytes, processes } = await memoryOf(server.pid ?? 0)
    const stopped = await stop(server)
    console.log(
      `F9 ${which}  ${seconds.toFixed(2)} s until all sites answer   ${megabytes.toFixed(0)} MB in ${processes} processes   stopped in ${stopped.toFixed(2)} s`,
    )
  }
  await rm(dataDir, { recursive: true, force: true })
}

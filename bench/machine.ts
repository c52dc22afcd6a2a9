import { cpus, release, totalmem } from 'node:os'

/** One line on what the figures were measured on. */
export function describeMachine(): string {
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${cpus().length} × ${cpu?.model ?? 'unknown processor'}, ${memory} GiB, Linux ${release()}, Node ${process.version}`
}

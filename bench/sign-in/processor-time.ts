import { readdirSync, readFileSync } from 'node:fs'

/** Milliseconds on a processor, from the scheduler: the same however busy the machine is with other things. */
export interface ProcessorTime {
  /** The threads that hash. */
  readonly hashing: number
  /** Everything else the server does. */
  readonly serving: number
  readonly database: number
}

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

const onProcessor = (folder: string): number => Number(read(`${folder}/schedstat`).split(' ')[0]) / 1e6

/** Of a server and of a PostgreSQL with all its processes, since they started. */
export function processorTime(server: number, postgres: number): ProcessorTime {
  const threads = readdirSync(`/proc/${server}/task`).map((thread) => `/proc/${server}/task/${thread}`)
  const hashes = (thread: string) => read(`${thread}/comm`).startsWith('libuv')
  return {
    hashing: sum(threads.filter(hashes).map(onProcessor)),
    serving: sum(threads.filter((thread) => !hashes(thread)).map(onProcessor)),
    database: familyTime(postgres),
  }
}

/** Of a process and its children, since they started: a PostgreSQL, or a server with workers. */
export const familyTime = (parent: number): number => sum(processesOf(parent).map((pid) => onProcessor(`/proc/${pid}`)))

function processesOf(parent: number): number[] {
  const isChild = (pid: string) => {
    const stat = read(`/proc/${pid}/stat`)
    return Number(stat.slice(stat.lastIndexOf(')') + 4).split(' ')[0]) === parent
  }
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return [parent, ...pids.filter(isChild).map(Number)]
}

const sum = (figures: number[]): number => figures.reduce((total, figure) => total + figure, 0)

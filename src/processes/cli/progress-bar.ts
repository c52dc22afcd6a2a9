/** Long work says how far it is. */
export interface Progress {
  /** So many are done; `total` where it has become known or has changed. */
  update(done: number, total?: number): void
  /** Takes the bar away again. */
  end(): void
}

const WIDTH = 30
const NO_BAR: Progress = { update: () => undefined, end: () => undefined }

/** A bar that redraws one line of a terminal at each whole percent (or each update, where no total is known). */
export function progressBar(out: NodeJS.WriteStream, label: string, total?: number): Progress {
  if (!out.isTTY) return NO_BAR
  let known = total
  let drawn = ''
  return {
    update(done, newTotal) {
      known = newTotal ?? known
      const line = known ? bar(label, done, known) : `${label} ${done}`
      if (line === drawn) return
      drawn = line
      out.write(`\r\x1b[2K${line}`)
    },
    end: () => void out.write('\r\x1b[2K'),
  }
}

function bar(label: string, done: number, total: number): string {
  const share = Math.min(1, done / total)
  const full = Math.round(share * WIDTH)
  return `${label} [${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${Math.floor(share * 100)} %`
}

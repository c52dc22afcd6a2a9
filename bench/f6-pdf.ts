import { loadavg } from 'node:os'
import { describeMachine } from './machine.ts'
import { type SetNotice, setEmptyPage, setLinkageNotice, setMasterNotice } from './pdf/our-notices.ts'
import { setPeerNotice } from './pdf/peer-notice.ts'

/*
 * F6: PDF notices a second and core, as the portal sets them, one after the other (tagged, PDF/UA-1). Beside them the
 * same words by pdfkit (untagged), and an empty page by Typst. Goal: ≥ 100. A core's second is one of processor time of
 * all threads, so that what else the machine does meanwhile counts less.
 */

const [ROUNDS = 5, NOTICES = 100] = process.argv.slice(2).map(Number)
const WARM_UP = 20

const SETTERS: Readonly<Record<string, SetNotice>> = {
  'master account settings': setMasterNotice,
  'WA account settings': setLinkageNotice,
  'empty page, Typst': setEmptyPage,
  'master account, pdfkit': setPeerNotice,
}

interface Measured {
  /** Notices for each second of processor time, of all threads. */
  readonly perCore: number
  readonly perSecond: number
}

async function measure(set: SetNotice, first: number, count: number): Promise<Measured> {
  const before = process.cpuUsage()
  const began = performance.now()
  for (let number = first; number < first + count; number += 1) await set(number)
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(before)
  return { perCore: count / ((user + system) / 1e6), perSecond: count / seconds }
}

const median = (figures: number[]) => figures.toSorted((a, b) => a - b)[figures.length >> 1] ?? Number.NaN

console.log(`${describeMachine()}; load ${loadavg()[0]?.toFixed(1)}; ${ROUNDS} rounds of ${NOTICES}`)
const measured = new Map(Object.keys(SETTERS).map((name) => [name, [] as Measured[]]))
for (const set of Object.values(SETTERS)) await measure(set, 90_000, WARM_UP)
for (let round = 0; round < ROUNDS; round += 1)
  for (const [name, set] of Object.entries(SETTERS))
    measured.get(name)?.push(await measure(set, round * NOTICES, NOTICES))

const peer = median((measured.get('master account, pdfkit') ?? []).map(({ perCore }) => perCore))
for (const [name, all] of measured) {
  const perCore = median(all.map((one) => one.perCore))
  const perSecond = median(all.map((one) => one.perSecond))
  const bytes = (await SETTERS[name]?.(1))?.byteLength ?? 0
  console.log(
    `F6 ${name.padEnd(24)} ${perCore.toFixed(1).padStart(7)}/s a core ${perSecond.toFixed(1).padStart(7)}/s by the clock ` +
      `${(perCore / peer).toFixed(2).padStart(6)} × pdfkit ${(bytes / 1024).toFixed(0).padStart(4)} KiB`,
  )
}

import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { queueLetter } from '#domain/letters/queue-letter.ts'
import { sampleLetter } from '#notices/letters/sample.ts'
import { temporaryFolder } from './temporary-folder.ts'
import type { World } from './world.ts'

const run = promisify(execFile)

/** Letters that wait to be printed, to clinics that are numbered from 1. */
export const queuedLetters = (world: World, count: number, kind = 'sample'): Promise<string[]> =>
  world.transact(async (work) => {
    const sample = sampleLetter(Temporal.PlainDate.from('2026-11-20'), 'https://portal.example.jp')
    const ids: string[] = []
    for (let number = 1; number <= count; number += 1) {
      const addressee = { ...sample.addressee, name: `見本クリニック${number}` }
      ids.push(await queueLetter(work, { kind, content: { ...sample, addressee } }))
    }
    return ids
  })

/** What pdftotext reads on each page. */
export async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  await using folder = await temporaryFolder()
  const file = join(folder.path, 'letters.pdf')
  await writeFile(file, pdf)
  const { stdout } = await run('pdftotext', ['-layout', file, '-'])
  return stdout.split('\f').slice(0, -1)
}

/** A number of the post office with its check digit. */
export const trackingNumber = (ten: number): string => `${ten}${ten % 7}`

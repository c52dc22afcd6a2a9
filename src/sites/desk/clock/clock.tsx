import { type ClockMove, moveClock } from '#domain/practice/move-clock.ts'
import { sendNoticesOfToday } from '#domain/practice/send-notices-of-today.ts'
import { soleText } from '#platform/site/form-entries.ts'
import { readForm } from '#ui/form/read-form.ts'
import { type DeskContext, page } from '../page.ts'
import { clockForm, momentOf } from './clock-form.ts'
import { ClockPage, type ClockProps } from './clock-page.tsx'

const OUT_OF_RANGE = { day: '時計は、2020年から2099年までの間で動かせます。' }

/** 時計: the practice clock that every site and every process follows. X-02 */
export const clockPage = page({
  path: '/clock',
  access: 'anyone',
  get: (c) => show(c),
  async post(c) {
    const by = soleText(c.entries, 'by')
    if (by !== undefined) return move(c, advance(by))
    if (c.entries.has('reset')) return move(c, { reset: true })
    const reading = readForm(clockForm, c.entries)
    return reading.ok ? move(c, { at: momentOf(reading.values) }) : show(c, 400, reading)
  },
})

async function show(c: DeskContext, status = 200, failed: Pick<ClockProps, 'entered' | 'errors'> = {}) {
  const now = await c.env.clock.now()
  return c.html(<ClockPage c={c} now={now} moved={c.query.has('moved')} {...failed} />, status)
}

async function move(c: DeskContext, to: ClockMove | undefined) {
  if (!to) return c.fail(400)
  const outcome = await moveClock(c.env.db, to)
  if (!outcome.done) return show(c, 409, { errors: OUT_OF_RANGE })
  await sendNoticesOfToday(c.env)
  return c.redirect('/clock?moved')
}

function advance(by: string): ClockMove | undefined {
  try {
    return { advance: Temporal.Duration.from(by) }
  } catch {
    return undefined
  }
}

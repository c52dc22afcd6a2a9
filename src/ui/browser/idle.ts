import { leaveWhenOver } from './idle-over.ts'
import { lengthenSession, sessionSecondsLeft } from './session.ts'

/** The clock on the wall is looked at so often: it goes on while the computer sleeps, which a timer does not. */
const LOOK_EVERY_MS = 1000

/** While the warning is open, the server is asked so often whether the session goes on in another window. */
const ASK_EVERY_MS = 10_000

/** How a warning is closed that nobody answered. */
const UNANSWERED = 'unanswered'

/**
 * Warns before the session ends for want of action, and covers the page once it has. Typing and pointing are action:
 * whoever did so within the time of the warning is not warned, the session goes on.
 */
export function watchIdle(): void {
  const warning = document.querySelector<HTMLDialogElement>('dialog[data-idle]')
  const cover = document.querySelector<HTMLDialogElement>('dialog[data-idle-over]')
  if (!warning || !cover) return
  const warningSeconds = Number(warning.dataset.warningSeconds)
  let endsAt = Date.now() + Number(warning.dataset.secondsLeft) * 1000
  let usedAt = 0
  let askedAt = 0
  let isFinal = false

  const left = () => Math.max(0, Math.ceil((endsAt - Date.now()) / 1000))
  const isInUse = () => !isFinal && Date.now() - usedAt < warningSeconds * 1000
  /** Counted from the question, not from the answer: who knows how long that took. Returns whether there was one. */
  const learn = async (ask: () => Promise<number | undefined>) => {
    const askedAt = Date.now()
    const seconds = await ask()
    if (seconds !== undefined) endsAt = askedAt + seconds * 1000
    return seconds !== undefined
  }
  const end = () => {
    warning.close(UNANSWERED)
    leaveWhenOver(cover)
  }
  const show = () => {
    warning.returnValue = ''
    warning.showModal()
    warning.querySelector<HTMLElement>('[data-safe]')?.focus()
  }

  const look = async () => {
    if (cover.open) return
    if (left() > warningSeconds) return warning.close(UNANSWERED)
    const rest = warning.querySelector('[data-idle-left]')
    if (rest) rest.textContent = `${Math.floor(left() / 60)}分${String(left() % 60).padStart(2, '0')}秒`
    const mustAsk = left() === 0 || !(warning.open || isFinal)
    if (Date.now() - askedAt < (mustAsk ? LOOK_EVERY_MS : ASK_EVERY_MS)) return
    askedAt = Date.now()
    await learn(isInUse() && !warning.open ? lengthenSession : sessionSecondsLeft)
    if (left() === 0) end()
    else if (left() <= warningSeconds && !warning.open && !isFinal) show()
  }

  warning.addEventListener('close', async () => {
    if (warning.returnValue === UNANSWERED || isFinal) return
    const isKnown = await learn(lengthenSession)
    if (left() === 0) return end()
    if (!isKnown || left() > warningSeconds) return
    // The session has reached the longest it may last: said once, then it is left alone.
    isFinal = true
    for (const dialog of [warning, cover]) sayFinal(dialog)
    show()
  })
  for (const type of ['keydown', 'pointerdown']) {
    document.addEventListener(type, () => {
      usedAt = Date.now()
    })
  }
  document.addEventListener('visibilitychange', look)
  setInterval(look, LOOK_EVERY_MS)
}

function sayFinal(dialog: HTMLDialogElement): void {
  dialog.querySelector('[data-idle-usual]')?.setAttribute('hidden', '')
  dialog.querySelector('[data-idle-final]')?.removeAttribute('hidden')
}

import { say } from './say.ts'

const LONG_WAIT_MS = 1000

const busy = new WeakSet<Element>()

/** Runs one thing at a time for `owner`: a second click meanwhile does nothing. A wait over a second is said. */
export async function whileBusy<Result>(
  owner: Element,
  button: Element | null,
  run: () => Promise<Result>,
): Promise<Result | undefined> {
  if (busy.has(owner)) return undefined
  busy.add(owner)
  button?.setAttribute('aria-busy', 'true')
  const timer = setTimeout(() => say('確認しています。お待ちください。'), LONG_WAIT_MS)
  try {
    return await run()
  } finally {
    clearTimeout(timer)
    button?.removeAttribute('aria-busy')
    busy.delete(owner)
  }
}

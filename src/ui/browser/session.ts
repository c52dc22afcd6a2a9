/** Seconds that the session still lives without an action; undefined when the server cannot be asked. */
export const sessionSecondsLeft = (): Promise<number | undefined> => ask('GET')

/** Tells the server that somebody is still there. Returns the seconds from now on. */
export const lengthenSession = (): Promise<number | undefined> => ask('POST')

async function ask(method: 'GET' | 'POST'): Promise<number | undefined> {
  try {
    const response = await fetch('/session', { method })
    return response.ok ? Number((await response.json()).secondsLeft) : undefined
  } catch {
    return undefined
  }
}

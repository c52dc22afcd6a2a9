import { Agent, request } from 'node:http'

/** Asks by POST, so many at a time, for so long. Returns answers a second. */
export async function askFor(milliseconds: number, url: string, asked: Buffer, atOnce: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  const started = performance.now()
  let answers = 0
  const askUntil = async () => {
    while (performance.now() - started < milliseconds) {
      await post(agent, url, asked)
      answers += 1
    }
  }
  await Promise.all(Array.from({ length: atOnce }, askUntil))
  agent.destroy()
  return answers / ((performance.now() - started) / 1000)
}

const post = (agent: Agent, url: string, body: Buffer): Promise<void> =>
  new Promise((done, fail) => {
    const headers = { 'content-type': 'application/ocsp-request', 'content-length': body.length }
    const sent = request(url, { agent, method: 'POST', headers }, (response) => {
      if (response.statusCode !== 200) fail(new Error(`status ${response.statusCode}`))
      response.resume().once('end', () => done())
    })
    sent.once('error', fail)
    sent.end(body)
  })

import { once } from 'node:events'
import { Agent, request } from 'node:http'

/** What this process is told to do; its questions are in base64. It answers with the number of answers a second. */
export interface Asking {
  readonly milliseconds: number
  readonly url: string
  readonly questions: readonly string[]
  readonly atOnce: number
}

const [asking] = (await once(process, 'message')) as [Asking]
const answers = await askFor(asking)
process.send?.(answers)
process.disconnect?.()

async function askFor({ milliseconds, url, questions, atOnce }: Asking): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  const bodies = questions.map((one) => Buffer.from(one, 'base64'))
  const started = performance.now()
  let [asked, answers] = [0, 0]
  const askUntil = async () => {
    while (performance.now() - started < milliseconds) {
      await post(agent, url, bodies[asked++ % bodies.length] ?? Buffer.of())
      answers += 1
    }
  }
  await Promise.all(Array.from({ length: atOnce }, askUntil))
  agent.destroy()
  return answers / ((performance.now() - started) / 1000)
}

function post(agent: Agent, url: string, body: Buffer): Promise<void> {
  return new Promise((done, fail) => {
    const headers = { 'content-type': 'application/ocsp-request', 'content-length': body.length }
    const sent = request(url, { agent, method: 'POST', headers }, (response) => {
      if (response.statusCode !== 200) fail(new Error(`status ${response.statusCode}`))
      response.resume().once('end', () => done())
    })
    sent.once('error', fail)
    sent.end(body)
  })
}

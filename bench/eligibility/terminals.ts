import pg from 'pg'
import { FLOWS, newJar, type Terminal } from '../sign-in/flows.ts'
import { keepAliveClient } from '../sign-in/keep-alive-client.ts'
import { PASSWORD } from './bench-data.ts'

export type TerminalData = Omit<Terminal, 'jar'>

/** The reception desks that have a certificate, the big hospital first; each signs in as the administrator `u00000`. */
export async function findTerminals(url: string): Promise<TerminalData[]> {
  const client = new pg.Client(url)
  await client.connect()
  const { rows } = await client.query<{ certificate: Buffer }>(
    `select certificate from certificates join institutions i on i.id = institution_id order by i.phone`,
  )
  await client.end()
  return rows.map(({ certificate }, number) => ({
    userId: 'u00000',
    password: PASSWORD,
    address: `10.1.${number >> 8}.${number & 255}`,
    certificate: `:${certificate.toString('base64')}:`,
  }))
}

/** The id of the institution of the first terminal. */
export async function findHospital(url: string): Promise<string> {
  const client = new pg.Client(url)
  await client.connect()
  const { rows } = await client.query<{ id: string }>('select id from institutions order by phone limit 1')
  await client.end()
  return rows[0]?.id ?? ''
}

/** Signs in once; what every further request sends. */
export async function signInOnce(origin: string, terminal: TerminalData): Promise<Record<string, string>> {
  const jar = newJar()
  await FLOWS.eligibility(keepAliveClient(origin, 1), { ...terminal, jar })
  return { cookie: jar.header, 'x-forwarded-for': terminal.address, 'client-cert': terminal.certificate ?? '' }
}

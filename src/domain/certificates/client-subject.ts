import { distinguishedName } from './distinguished-name.ts'
import { COUNTRY } from './profile.ts'

export interface ClientSubject {
  /** The institution code, ten digits. */
  readonly code: string
  /** 「端末名称等」 */
  readonly terminal: string
  /** リクエストID */
  readonly requestNumber: string
}

/** In DER: CN the institution code, OU the terminal, serialNumber the request: which of its terminals this is. facts */
export const clientSubject = ({ code, terminal, requestNumber }: ClientSubject): Buffer =>
  distinguishedName([
    ['country', COUNTRY],
    ['organizationalUnit', terminal],
    ['commonName', code],
    ['serialNumber', requestNumber],
  ])

import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** The same three tasks done by openssl's own small authority, with keys of the same kind. */
export interface OpensslAuthority {
  readonly folder: string
  /** Seconds for signing so many requests in one run of `openssl ca`. */
  sign(requests: number): number
  /** Seconds for a list of so many entries by `openssl ca -gencrl`. */
  list(entries: number): number
  /** An OCSP request with these options, in DER. */
  question(options: readonly string[]): Buffer
  /** An OCSP server on this port; it knows one good certificate. */
  serve(port: number): Promise<ChildProcess>
}

const CONFIG = (folder: string) => `
[ca]
default_ca = own
[own]
dir = ${folder}
database = ${folder}/index.txt
new_certs_dir = ${folder}/issued
certificate = ${folder}/ca.pem
private_key = ${folder}/ca.key
serial = ${folder}/serial
crlnumber = ${folder}/crlnumber
default_days = 1000
default_crl_days = 3
default_md = sha256
policy = anything
unique_subject = no
x509_extensions = client
[anything]
commonName = supplied
[client]
basicConstraints = critical, CA:false
keyUsage = critical, digitalSignature
extendedKeyUsage = clientAuth
`

const EC = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']

export function openOpensslAuthority(): OpensslAuthority {
  const folder = mkdtempSync(join(tmpdir(), 'bench-openssl-'))
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' })
  mkdirSync(join(folder, 'issued'))
  writeFileSync(join(folder, 'openssl.cnf'), CONFIG(folder))
  writeFileSync(join(folder, 'index.txt'), '')
  writeFileSync(join(folder, 'serial'), '1000\n')
  writeFileSync(join(folder, 'crlnumber'), '01\n')
  openssl('req', '-x509', ...EC, '-keyout', 'ca.key', '-out', 'ca.pem', '-subj', '/CN=Bench CA', '-days', '3000')
  const ca = (...args: string[]) => {
    const started = performance.now()
    openssl('ca', '-config', 'openssl.cnf', '-batch', '-notext', ...args)
    return (performance.now() - started) / 1000
  }
  return {
    folder,
    sign(requests) {
      const files = Array.from({ length: requests }, (_, index) => `${index}.csr`)
      for (const file of files) openssl('req', '-new', ...EC, '-keyout', 'c.key', '-out', file, '-subj', `/CN=${file}`)
      return ca('-infiles', ...files)
    },
    list(entries) {
      const revoked = (index: number) =>
        `R\t350101000000Z\t261120000000Z,keyCompromise\t${(0x400000 + index).toString(16).toUpperCase()}\tunknown\t/CN=${index}\n`
      writeFileSync(join(folder, 'index.txt'), Array.from({ length: entries }, (_, index) => revoked(index)).join(''))
      return ca('-gencrl', '-out', 'list.pem')
    },
    question(options) {
      openssl('ocsp', ...options, '-reqout', 'question.der')
      return readFileSync(join(folder, 'question.der'))
    },
    async serve(port) {
      writeFileSync(join(folder, 'index.txt'), 'V\t350101000000Z\t\t1000\tunknown\t/CN=0\n')
      const args = ['-index', 'index.txt', '-CA', 'ca.pem', '-rsigner', 'ca.pem', '-rkey', 'ca.key', '-port', `${port}`]
      const server = spawn('openssl', ['ocsp', ...args, '-ignore_err'], { cwd: folder, stdio: 'ignore' })
      await pause(500)
      return server
    },
  }
}

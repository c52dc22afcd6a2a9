import { z } from 'zod'

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean),
)
const KEY_BYTES = 32
const isKey = (text: string) => /^[A-Za-z0-9+/]+=*$/.test(text) && Buffer.from(text, 'base64').length === KEY_BYTES
const key = z.string().refine(isKey, '32 bytes in base64')
const sealingKey = z.string().refine((text) => /^[^:]+:/.test(text) && isKey(text.slice(text.indexOf(':') + 1)), {
  error: 'an id, a colon, and 32 bytes in base64',
})
const processName = z.enum(['web', 'worker', 'authority'])
const address = z.union([z.ipv4(), z.ipv6()], 'one IP address: 192.0.2.7')
const PORT = 'a whole number from 1 to 65500: 8400'
const port = z.coerce.number(PORT).int(PORT).min(1, PORT).max(65_500, PORT)
const origin = z
  .url({ protocol: /^https?$/ })
  .refine((text) => new URL(text).origin === text, 'an origin has no path: https://portal.example.jp')
const COUNT = 'a whole number of 1 or more: 12'
const count = z.coerce.number(COUNT).int(COUNT).positive(COUNT)

const setting = <Schema extends z.ZodType>(schema: Schema, about: string) => schema.describe(about)

/** Every setting there is: its name in the environment, what it may be, and what `--help` says of it. */
export const SETTINGS = z.object({
  MODE: setting(z.enum(['practice', 'production']).default('practice'), 'practice: demo data, desk, movable clock'),
  PROCESSES: setting(
    list.pipe(z.array(processName)).optional(),
    'which run in this one: web, worker, authority (default: all in practice; web and worker in production)',
  ),
  DATABASE_URL: setting(z.url().optional(), 'PostgreSQL 17 or later; without it, in practice, an embedded one'),
  DATABASE_CONNECTIONS: setting(count.default(12), 'connections of one process at most'),
  DATA_DIR: setting(z.string().min(1).default('var'), 'where the embedded database and practice secrets live'),
  HOST: setting(z.string().default('127.0.0.1'), 'address to listen on; 0.0.0.0 behind a proxy on another host'),
  PORT_BASE: setting(port.default(8400), 'first port; each site takes the next'),
  TRUSTED_PROXIES: setting(list.pipe(z.array(address)).default([]), 'addresses whose X-Forwarded-For is believed'),
  PORTAL_ORIGIN: setting(origin.optional(), 'public address of the portal (required in production)'),
  CERTIFICATES_ORIGIN: setting(origin.optional(), 'public address of the download site (required in production)'),
  RENEWAL_ORIGIN: setting(
    origin.optional(),
    'public address of the door where terminals renew their certificate by showing it (port PORT_BASE + 14)',
  ),
  CERTIFICATES_TLS_CERTIFICATE: setting(
    z.string().min(1).optional(),
    'file (PEM) of the certificate of the renewal door (EST), where it speaks TLS itself rather than a proxy for it',
  ),
  CERTIFICATES_TLS_PRIVATE: setting(z.string().min(1).optional(), 'file (PEM) of the private key of that certificate'),
  ELIGIBILITY_ORIGIN: setting(origin.optional(), 'public address of the eligibility site (required in production)'),
  ELIGIBILITY_VERIFICATION_ORIGIN: setting(
    origin.optional(),
    'public address of the eligibility site in 接続検証環境 (required in production)',
  ),
  ELIGIBILITY_TLS_CERTIFICATE: setting(
    z.string().min(1).optional(),
    'file (PEM) of the eligibility site’s own certificate, where it speaks TLS itself rather than a proxy for it',
  ),
  ELIGIBILITY_TLS_PRIVATE: setting(z.string().min(1).optional(), 'file (PEM) of the private key of that certificate'),
  LINKAGE_ORIGIN: setting(origin.optional(), 'public address of the linkage site (required in production)'),
  BACKOFFICE_ORIGIN: setting(origin.optional(), 'public address of the backoffice (required in production)'),
  LINKAGE_RECOVERY_CODES: setting(
    z.enum(['on', 'off']).default('on'),
    'on: who lost the authenticator may sign in to the linkage site by a recovery code',
  ),
  SEALING_KEYS: setting(
    list.pipe(z.array(sealingKey)).optional(),
    'id:base64 of 32 bytes, the current key first, older ones after it',
  ),
  MAC_KEY: setting(key.optional(), 'base64 of 32 bytes for keyed hashes; changing it voids limits and forms'),
  FORMER_MAC_KEYS: setting(
    list.pipe(z.array(key)).default([]),
    'earlier MAC_KEYs, so that the audit written under them verifies, and former passwords are compared',
  ),
  STATUS_ORIGIN: setting(
    origin.optional(),
    'public address where the authority answers about certificates (plain HTTP will do; required where it runs)',
  ),
  AUTHORITY_KEYS: setting(z.string().min(1).optional(), 'folder of the authority’s encrypted keys'),
  AUTHORITY_PASSPHRASE: setting(z.string().min(16).optional(), 'opens the keys of the authority'),
  AUTHORITY_TOKEN_MODULE: setting(
    z.string().min(1).optional(),
    'PKCS #11 library (path) of a token that holds the authority’s keys, in place of AUTHORITY_KEYS',
  ),
  AUTHORITY_TOKEN_LABEL: setting(z.string().min(1).optional(), 'label of the token with the issuing and OCSP keys'),
  AUTHORITY_TOKEN_PIN: setting(z.string().min(4).optional(), 'PIN (user) of that token'),
  AUTHORITY_TOKEN_PIN_FILE: setting(z.string().min(1).optional(), 'file with that PIN alone, in place of it'),
  AUTHORITY_ROOT_TOKEN_LABEL: setting(
    z.string().min(1).optional(),
    'label of the token with the root key, for hold-ceremony and rekey-authority only',
  ),
  AUTHORITY_ROOT_TOKEN_PIN: setting(z.string().min(4).optional(), 'PIN (user) of the root’s token'),
  AUTHORITY_ROOT_TOKEN_PIN_FILE: setting(z.string().min(1).optional(), 'file with that PIN alone, in place of it'),
  BULK_ROWS_AT_MOST: setting(count.default(10_000), 'accounts that one file may register at the eligibility site'),
  CERTIFICATE_FEE_YEN: setting(count.default(1500), 'fee of one certificate in yen, owed when it is issued'),
  INQUIRY_LINK_DAYS: setting(
    count.default(90),
    'days for which the link in a mail opens an inquiry without signing in',
  ),
  INQUIRY_REOPEN_DAYS: setting(count.default(30), 'days after its end for which who asked may go on by writing'),
  SMTP_URL: setting(z.url({ protocol: /^smtps?$/ }).optional(), 'mail server; without it, in practice, the desk'),
  MAIL_FROM: setting(z.email().default('no-reply@madoguchi.example'), 'sender of every mail'),
  OPERATING_BODY: setting(
    z.string().default('オンライン資格確認 実施機関（練習用）'),
    'name in footers, mails and letters',
  ),
  CONTACT_PHONE: setting(z.string().default('0800-000-0000'), 'call centre'),
  CONTACT_HOURS: setting(
    z.string().default('月曜日から金曜日 8:00〜18:00、土曜日 8:00〜16:00（祝日を除く）'),
    'when the call centre answers',
  ),
  PASSWORD_QUEUE: setting(count.default(64), 'people waiting for a password check at most; beyond it 429'),
  PASSWORD_WORKERS: setting(count.optional(), 'password checks at the same time (default: one a core)'),
  AUDIT_KEEP_MONTHS: setting(
    count.optional(),
    'whole months of the audit that are kept; older ones are removed monthly. Without it all are kept for ever',
  ),
  LOG_LEVEL: setting(
    z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
    'least level logged',
  ),
})

export type Settings = z.output<typeof SETTINGS>

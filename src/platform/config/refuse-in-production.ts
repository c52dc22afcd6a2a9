import type { Settings } from './settings.ts'

/** Key ids of practice keys begin like this, so that production can tell them. */
export const PRACTICE_KEY = 'practice'

const ADDRESSES = [
  'PORTAL_ORIGIN',
  'CERTIFICATES_ORIGIN',
  'ELIGIBILITY_ORIGIN',
  'ELIGIBILITY_VERIFICATION_ORIGIN',
  'LINKAGE_ORIGIN',
  'BACKOFFICE_ORIGIN',
] as const

const REQUIRED = ['DATABASE_URL', ...ADDRESSES, 'SEALING_KEYS', 'MAC_KEY', 'SMTP_URL'] as const

/** Required where the authority runs. */
const OF_THE_AUTHORITY = {
  files: ['AUTHORITY_PASSPHRASE', 'STATUS_ORIGIN'],
  token: ['AUTHORITY_TOKEN_LABEL', 'STATUS_ORIGIN'],
} as const

const ofTheAuthority = ({ AUTHORITY_TOKEN_MODULE }: Settings) =>
  AUTHORITY_TOKEN_MODULE ? OF_THE_AUTHORITY.token : OF_THE_AUTHORITY.files

/** Why production must not start with this configuration: demo secrets, the embedded database, plain HTTP. */
export function refuseInProduction(settings: Settings): string[] {
  if (settings.MODE !== 'production') return []
  const required = [...REQUIRED, ...(settings.PROCESSES?.includes('authority') ? ofTheAuthority(settings) : [])]
  const missing = required
    .filter((name) => settings[name] === undefined)
    .map((name) => `${name}: required in production`)
  const demo = (settings.SEALING_KEYS ?? [])
    .filter((key) => key.startsWith(PRACTICE_KEY))
    .map(() => 'SEALING_KEYS: a practice key must not be used in production')
  const plain = ([...ADDRESSES, 'RENEWAL_ORIGIN'] as const)
    .filter((name) => settings[name]?.startsWith('http:'))
    .map((name) => `${name}: https in production`)
  const sender = settings.MAIL_FROM.endsWith('.example') ? ['MAIL_FROM: an address of yours in production'] : []
  return [...missing, ...demo, ...plain, ...sender]
}

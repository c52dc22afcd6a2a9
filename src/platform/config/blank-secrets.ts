import type { Config } from './read-config.ts'

const BLANK = '***'

/** The configuration as a person may see it: keys reduced to their ids, passwords in addresses blanked. */
export function blankSecrets(config: Config): Record<string, string> {
  const shown = Object.entries({
    ...config,
    DATABASE_URL: withoutPassword(config.DATABASE_URL),
    SMTP_URL: withoutPassword(config.SMTP_URL),
    SEALING_KEYS: config.SEALING_KEYS?.map((key) => `${key.split(':')[0]}:${BLANK}`),
    MAC_KEY: config.MAC_KEY && BLANK,
    AUTHORITY_PASSPHRASE: config.AUTHORITY_PASSPHRASE && BLANK,
    AUTHORITY_TOKEN_PIN: config.AUTHORITY_TOKEN_PIN && BLANK,
    AUTHORITY_ROOT_TOKEN_PIN: config.AUTHORITY_ROOT_TOKEN_PIN && BLANK,
    FORMER_MAC_KEYS: config.FORMER_MAC_KEYS.map(() => BLANK),
  })
  return Object.fromEntries(
    shown.filter(([, value]) => value !== undefined).map(([name, value]) => [name, String(value)]),
  )
}

function withoutPassword(address: string | undefined): string | undefined {
  if (address === undefined) return undefined
  const url = new URL(address)
  if (url.password) url.password = BLANK
  for (const name of url.searchParams.keys()) if (name.includes('password')) url.searchParams.set(name, BLANK)
  return url.href
}

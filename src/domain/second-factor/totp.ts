import { Secret, TOTP } from 'otpauth'

/** As every authenticator app does it: SHA-1, six digits, a new code every 30 seconds. RFC 6238 §4, §5.2 */
export const TOTP_STEP = Temporal.Duration.from({ seconds: 30 })

/** A device's clock may be one step behind or ahead. RFC 6238 §6 */
const DRIFT_STEPS = 1

/** 160 bits, as long as the hash. RFC 4226 §4 R6 */
export const TOTP_SECRET_BYTES = 20

const codesOf = (secret: string) =>
  new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: TOTP_STEP.total('seconds') })

/** A secret as apps take it: base32, in capitals, without padding. RFC 4648 §6 */
export const totpSecret = (bytes: Buffer): string => new Secret({ buffer: new Uint8Array(bytes).buffer }).base32

/** The code at that time: six digits. */
export const totpCode = (secret: string, at: Temporal.Instant): string =>
  codesOf(secret).generate({ timestamp: at.epochMilliseconds })

const CODE = /^[0-9]{6}$/

/** Steps since 1970. RFC 6238 §4.2 */
export const stepAt = (at: Temporal.Instant): number =>
  Math.floor(at.epochMilliseconds / TOTP_STEP.total('milliseconds'))

/** The step that has this code: the one under way, the one before or the one after. */
export function findStep(secret: string, now: Temporal.Instant, code: string): number | undefined {
  if (!CODE.test(code)) return undefined
  const timestamp = now.epochMilliseconds
  const delta = codesOf(secret).validate({ token: code, timestamp, window: DRIFT_STEPS })
  return delta === null ? undefined : stepAt(now) + delta
}

export interface TotpLabel {
  /** Whose codes it makes: 「実施機関業務サイト」. */
  readonly issuer: string
  /** The sign-in ID. */
  readonly account: string
}

/** What the QR code holds. github.com/google/google-authenticator/wiki/Key-Uri-Format */
export const totpUri = (secret: string, { issuer, account }: TotpLabel): string =>
  new TOTP({ secret: Secret.fromBase32(secret), issuer, label: account }).toString()

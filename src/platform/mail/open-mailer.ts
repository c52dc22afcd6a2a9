import { createTransport } from 'nodemailer'
import { mailDate } from './mail-date.ts'
import type { Delivery, Mailer, Posting } from './mailer.ts'

export interface MailerOptions {
  /** `smtp://user:password@host:port`, or `smtps:`. */
  readonly url: string
  readonly from: { readonly name: string; readonly address: string }
  /** Replaced by tests that cannot wait as long. */
  readonly timeouts?: Timeouts
}

export interface Timeouts {
  readonly connect: Temporal.Duration
  /** Without a word from the server. */
  readonly silence: Temporal.Duration
  readonly all: Temporal.Duration
}

/** A server may think long after the last byte (RFC 5321 §4.5.3.2); a try never outlives its claim on the mail. */
const TIMEOUTS: Timeouts = {
  connect: Temporal.Duration.from({ seconds: 10 }),
  silence: Temporal.Duration.from({ minutes: 3 }),
  all: Temporal.Duration.from({ minutes: 4 }),
}

const CONNECTIONS = 4
const REASON_MOST = 300

/** Sends over a few SMTP connections that are kept open while there is something to send. */
export function openMailer({ url, from, timeouts = TIMEOUTS }: MailerOptions): Mailer {
  const connect = timeouts.connect.total('milliseconds')
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: CONNECTIONS,
    // Trying again is the queue's business alone.
    maxRequeues: 0,
    connectionTimeout: connect,
    greetingTimeout: connect,
    dnsTimeout: connect,
    socketTimeout: timeouts.silence.total('milliseconds'),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1)
  return {
    close: () => transport.close(),
    async send(mail) {
      const deadline = AbortSignal.timeout(timeouts.all.total('milliseconds'))
      try {
        await transport.sendMail({ ...messageOf(mail, domain), from, signal: deadline })
        return { kind: 'accepted' }
      } catch (error) {
        return deliveryOf(error as SmtpError)
      }
    },
  }
}

const messageOf = ({ id, to, subject, text, html, at }: Posting, domain: string) => ({
  messageId: `<${id}@${domain}>`,
  date: mailDate(at),
  to: { name: '', address: to },
  subject,
  text,
  html,
  headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
})

interface SmtpError extends Error {
  readonly code?: string
  readonly responseCode?: number
  readonly command?: string
}

/**
 * Only an answer 5xx to the recipient or to the message itself is final, or an address that is none. Whatever else goes
 * wrong (the line, the sign-in, the sender's address) is for us to mend, and the mail waits for it.
 */
function deliveryOf({ code, responseCode = 0, command = '', message }: SmtpError): Delivery {
  const refused = responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA')
  const impossible = code === 'EENVELOPE' && command === 'API'
  return { kind: refused || impossible ? 'refused' : 'later', reason: message.slice(0, REASON_MOST) }
}

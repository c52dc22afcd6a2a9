import { findDeskMessage } from '#domain/practice/find-desk-messages.ts'
import { page } from '../page.ts'
import { messageId } from './message-id.ts'

/** A mail is a stranger here: an origin of its own. Links open in new pages, which are no part of the sandbox. */
export const SANDBOX = 'allow-popups allow-popups-to-escape-sandbox allow-scripts'

/**
 * It may bring its own styles and nothing else: no scripts, nothing fetched, no forms. The sandbox leaves scripts to
 * `default-src`, because programs that check pages (axe) hang at frames they cannot enter.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "form-action 'none'",
  "frame-ancestors 'self'",
  `sandbox ${SANDBOX}`,
].join('; ')

/** The HTML of a mail for the frame on its page. Links open in a page of their own, as in a mail program. */
export const messageHtmlPage = page({
  path: '/inbox/:id/html',
  access: 'anyone',
  async get(c) {
    const message = await findDeskMessage(c.env.db, messageId(c.params))
    if (!message?.html) return c.fail(404)
    return c.send(withLinksInNewPages(message.html), 'text/html; charset=utf-8', 200, {
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-frame-options': 'SAMEORIGIN',
    })
  },
})

const NEW_PAGES = '<base target="_blank">'

const withLinksInNewPages = (html: string): string =>
  /<head\b[^>]*>/i.test(html) ? html.replace(/<head\b[^>]*>/i, (head) => head + NEW_PAGES) : NEW_PAGES + html

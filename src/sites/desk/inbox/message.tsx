import { findDeskMessage } from '#domain/practice/find-desk-messages.ts'
import { SECURITY_HEADERS } from '#platform/site/security-headers.ts'
import { DateInText } from '#ui/date.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { ABOVE, DeskPage } from '../desk-page.tsx'
import { page } from '../page.ts'
import { splitAtLinks } from './mail-links.ts'
import { SANDBOX } from './message-html.ts'
import { messageId } from './message-id.ts'
import { readHeaders } from './read-headers.ts'

const ABOVE_MESSAGE = [...ABOVE, { text: '受信箱', href: '/inbox' }]

/** The page frames the mail's own HTML, which is a page of ours too. */
const FRAMING = { 'content-security-policy': `${SECURITY_HEADERS['content-security-policy']}; frame-src 'self'` }

/** One mail: as it looks, as text, its headers. X-02 */
export const messagePage = page({
  path: '/inbox/:id',
  access: 'anyone',
  async get(c) {
    const message = await findDeskMessage(c.env.db, messageId(c.params))
    if (!message) return c.fail(404)
    const { id, subject, sender, recipient, receivedAt, text, html, raw } = message
    const title = subject || '（件名なし）'
    const looks = { id: 'html', label: '表示', content: html !== null && <Rendered id={id} subject={title} /> }
    const words = { id: 'text', label: 'テキスト', content: text !== null && <LinkedText text={text} /> }
    const headers = { id: 'headers', label: 'ヘッダー', content: <Headers id={id} raw={raw} /> }
    return c.html(
      <DeskPage c={c} title={title} above={ABOVE_MESSAGE}>
        <h1>{title}</h1>
        <DescriptionList
          items={[
            { term: '差出人', value: sender },
            { term: '宛先', value: recipient },
            { term: '受信日時', value: <DateInText value={receivedAt} /> },
          ]}
        />
        <Tabs label="メールの表示" tabs={[looks, words, headers].filter(({ content }) => content)} />
      </DeskPage>,
      200,
      FRAMING,
    )
  },
})

const Rendered = ({ id, subject }: { readonly id: number; readonly subject: string }) => (
  <iframe class="mail-frame" src={`/inbox/${id}/html`} title={`メールの内容：${subject}`} sandbox={SANDBOX} />
)

const LinkedText = ({ text }: { readonly text: string }) => (
  <p class="mail-text">
    {splitAtLinks(text).map((part) => (part.isLink ? <a href={part.text}>{part.text}</a> : part.text))}
  </p>
)

const Headers = ({ id, raw }: { readonly id: number; readonly raw: Buffer }) => (
  <>
    <DescriptionList items={readHeaders(raw).map(({ name, value }) => ({ term: name, value }))} />
    <p>
      <a href={`/inbox/${id}/raw`}>届いたままのデータを表示する</a>
    </p>
  </>
)

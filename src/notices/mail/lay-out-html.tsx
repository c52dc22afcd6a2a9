import { raw } from '#platform/html/html.ts'
import type { Letterhead } from '#platform/letterhead.ts'
import { contactLines, SEND_ONLY } from './foot-lines.ts'
import type { Fact, MailContent, MailLink, Quoted } from './mail.ts'
import { MAIL_STYLE } from './mail-style.ts'

/** The mail as HTML: one column, no pictures, nothing fetched from anywhere. */
export function layOutHtml(letterhead: Letterhead, content: MailContent): string {
  return String(<Mail letterhead={letterhead} {...content} />)
}

const Mail = (props: MailContent & { readonly letterhead: Letterhead }) => {
  const { letterhead, system, about, greeting, reason, facts = [], quoted, link, paragraphs = [] } = props
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang="ja">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="supported-color-schemes" content="light dark" />
          <meta name="format-detection" content="telephone=no" />
          <title>{`【${system}】${about}`}</title>
          <style>{raw(MAIL_STYLE)}</style>
        </head>
        <body>
          {/* biome-ignore lint/a11y/useSemanticElements: old mail programs draw <article> as running text */}
          <div class="mail" role="article" aria-label={about}>
            <p class="system">{system}</p>
            <h1>{about}</h1>
            {greeting && <p>{greeting}</p>}
            <p>{reason}</p>
            {facts.length > 0 && <Facts facts={facts} />}
            {quoted && <Quote {...quoted} />}
            {link && <Link {...link} />}
            {paragraphs.map((text) => (
              <p>{text}</p>
            ))}
            <Foot letterhead={letterhead} />
          </div>
        </body>
      </html>
    </>
  )
}

const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <table>
    <tbody>
      {facts.map(([label, value]) => (
        <tr>
          <th scope="row">{label}</th>
          <td>{value}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

const Quote = ({ heading, text }: Quoted) => (
  <div class="quote">
    <h2>{heading}</h2>
    {text.split(/\n{2,}/).map((paragraph) => (
      <p>
        {paragraph.split('\n').map((line, index) => (
          <>
            {index > 0 && <br />}
            {line}
          </>
        ))}
      </p>
    ))}
  </div>
)

/** As a button, and written out below it for whoever wants to see where it leads or must copy it. */
const Link = ({ label, href, note }: MailLink) => (
  <div class="link">
    <p>
      <a class="button" href={href}>
        {label}
      </a>
    </p>
    {note && <p>{note}</p>}
    <p class="address">
      ボタンを押せないときは、次のアドレスをブラウザーに貼り付けてください。
      <br />
      {href}
    </p>
  </div>
)

const Foot = ({ letterhead }: { readonly letterhead: Letterhead }) => (
  <div class="foot">
    <p>{SEND_ONLY}</p>
    <p>
      <b>お問い合わせ</b>
      {contactLines(letterhead).map((line) => (
        <>
          <br />
          {line}
        </>
      ))}
    </p>
  </div>
)

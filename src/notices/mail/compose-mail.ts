import type { Letterhead } from '#platform/letterhead.ts'
import { layOutHtml } from './lay-out-html.tsx'
import { layOutText } from './lay-out-text.ts'
import type { ComposedMail, MailContent } from './mail.ts'

/**
 * Lays out a mail as every mail of ours looks: plain text first, the same as HTML beside it, and at the foot that
 * nobody reads answers and whom to call. Line breaks inside a value become spaces, so no value can look like a part
 * of the layout or add a header; what is quoted keeps its lines, all of them set in.
 *
 * One file a mail, named for its slug, is all that calls this:
 *
 *     // src/notices/mail/reset-password.ts
 *     export const resetPasswordMail = (letterhead: Letterhead, { name, token, until }: ResetPassword): ComposedMail =>
 *       composeMail(letterhead, {
 *         system: '総合ポータルサイト',
 *         about: 'パスワードの再設定',
 *         greeting: `${name} 様`,
 *         reason: 'パスワードを再設定したいとのお申し出を受けて、このメールをお送りしています。',
 *         link: {
 *           label: 'パスワードを再設定する',
 *           href: `${letterhead.origins.portal}/reset-password/${token}`,
 *           note: `${inWords(until)}まで、一度だけ使えます。`,
 *         },
 *         paragraphs: ['お心当たりがないときは、何もしないでください。パスワードは変わりません。'],
 *       })
 *
 * and an operation sends it: `queueMail(work, { to, kind: 'reset-password', ...resetPasswordMail(work.letterhead, …) })`.
 */
export function composeMail(letterhead: Letterhead, content: MailContent): ComposedMail {
  const clean = oneLineEach(content)
  return {
    content,
    subject: `【${clean.system}】${clean.about}`,
    text: layOutText(letterhead, clean),
    html: layOutHtml(letterhead, clean),
  }
}

function oneLineEach({ greeting, facts, quoted, link, paragraphs, ...rest }: MailContent): MailContent {
  return {
    system: oneLine(rest.system),
    about: oneLine(rest.about),
    reason: oneLine(rest.reason),
    ...(greeting && { greeting: oneLine(greeting) }),
    ...(quoted && { quoted: { heading: oneLine(quoted.heading), text: cleanLines(quoted.text) } }),
    ...(link && { link }),
    facts: (facts ?? []).map(([label, value]) => [oneLine(label), oneLine(value)]),
    paragraphs: (paragraphs ?? []).map(oneLine),
  }
}

/** Several lines, each of them clean. */
const cleanLines = (text: string): string => text.split('\n').map(oneLine).join('\n').trim()

/** Control characters and line ends (those of Unicode too) as one space. */
const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()

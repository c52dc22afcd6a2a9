import { openMail } from '#domain/mails/find-mails.ts'
import { hideLinkTokens } from '#domain/mails/hide-link-tokens.ts'
import { isId } from '#platform/is-id.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { DateInText } from '#ui/date.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { page } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { MailState } from './mail-state.tsx'

/** A mail as it was sent to the user's own institution; another one's is not found. P-29 */
export const sentMailPage = page({
  path: '/my-list/mails/:mail',
  access: 'signed-in',
  async get(c) {
    const id = c.params.mail ?? ''
    const mail = isId(id) ? await openMail(c.env, c.user.institution.id, id) : undefined
    if (!mail) return c.fail(404)
    return c.html(
      <PortalPage
        c={c}
        title={mail.subject}
        above={[
          { text: 'トップ', href: '/' },
          { text: 'マイリスト', href: '/my-list' },
        ]}
      >
        <h1>{mail.subject}</h1>
        <DescriptionList
          items={[
            { term: '宛先', value: mail.recipient },
            { term: '日時', value: <DateInText value={mail.queuedAt} /> },
            { term: '状態', value: <MailState mail={mail} /> },
          ]}
        />
        <h2>本文</h2>
        <div class="mail-text">{hideLinkTokens(mail.text)}</div>
        <Actions>
          <ButtonLink href="/my-list">マイリストに戻る</ButtonLink>
        </Actions>
      </PortalPage>,
    )
  },
})

import type { Letterhead } from '#platform/letterhead.ts'
import { composeMail } from './compose-mail.ts'
import type { ComposedMail } from './mail.ts'

export interface ApplicationMail {
  readonly occasion: 'receipt' | 'returned' | 'rejected' | 'completion'
  readonly name: string
  /** 「利用開始・変更申請」 */
  readonly kind: string
  /** A-0000123 */
  readonly number: string
  readonly wording: {
    readonly system: string
    readonly about: string
    readonly next: string
    /** Where on the portal to go on. */
    readonly page?: { readonly name: string; readonly path: string }
  }
  readonly lines: readonly (readonly [string, string])[]
  /** From the reviewer. */
  readonly message?: string
}

const REASONS = {
  receipt: (kind: string) => `「${kind}」を受け付けました。`,
  returned: (kind: string) => `「${kind}」の内容に確かめていただきたい点があり、差し戻しました。`,
  rejected: (kind: string) => `「${kind}」は、次の理由によりお受けできませんでした。`,
  completion: (kind: string) => `「${kind}」の手続きが完了しました。`,
}

const ABOUT = { returned: '申請の差戻しのお知らせ', rejected: '申請の審査結果のお知らせ' }

const MY_LIST = { label: 'マイリストで申請を見る', path: '/my-list' }

const opened = ({ name, path }: { name: string; path: string }) => ({ label: `「${name}」を開く`, path })

/** What became of an application. P-14, P-15, P-20 */
export function applicationMail(letterhead: Letterhead, mail: ApplicationMail): ComposedMail {
  const { occasion, wording, kind } = mail
  const page = wording.page && occasion === 'completion' ? opened(wording.page) : MY_LIST
  const reviewed = occasion === 'returned' || occasion === 'rejected'
  return composeMail(letterhead, {
    system: wording.system,
    about: reviewed ? ABOUT[occasion] : wording.about,
    greeting: `${mail.name} 様`,
    reason: REASONS[occasion](kind),
    facts: [['申請番号', mail.number], ...mail.lines],
    link: { label: page.label, href: `${letterhead.origins.portal}${page.path}` },
    paragraphs: [
      ...(mail.message ? [`審査担当者からの連絡：${mail.message}`] : []),
      ...(occasion === 'returned' ? ['マイリストから申請を開き、内容を直してもう一度送信してください。'] : []),
      ...(reviewed ? [] : [wording.next]),
    ],
  })
}

import { ButtonLink } from '#ui/button.tsx'
import { DateInText } from '#ui/date.tsx'
import { ImportantNotice } from '#ui/important-notice.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { Toast } from '#ui/toast.tsx'
import type { GallerySection } from './gallery-section.ts'
import { Specimen } from './specimen.tsx'

const NOTICES = [
  {
    text: '年末年始の審査とお問い合わせ窓口の休みについて',
    href: '/gallery/messages',
    on: Temporal.PlainDate.from('2026-11-18'),
  },
  {
    text: '11月28日（土）22:00から翌6:00まで、システムを停止します',
    href: '/gallery/messages',
    on: Temporal.PlainDate.from('2026-11-13'),
  },
]

/** What the system says of itself: done, careful, failed, everybody should know. */
export const messages: GallerySection = {
  slug: 'messages',
  title: 'お知らせ',
  lead: '何が起きたかを先に、次に何をするかを続けて言います。色だけでは伝えません。',
  content: () => (
    <>
      <Toast>データを更新しました。</Toast>
      <Specimen title="重要なお知らせ">
        <ImportantNotice notices={NOTICES} />
      </Specimen>
      <Specimen title="完了">
        <NotificationBanner
          kind="success"
          title="利用申請を受け付けました"
          actions={<ButtonLink href="/gallery">マイリストで確かめる</ButtonLink>}
        >
          <p>
            受付番号は <code>OQ-2026-004812</code> です。審査の結果は、
            <DateInText value={Temporal.PlainDate.from('2026-12-04')} />
            ごろまでにメールでお知らせします。
          </p>
        </NotificationBanner>
      </Specimen>
      <Specimen title="お知らせ">
        <NotificationBanner kind="info" title="この申請は、前回の内容から始まっています">
          <p>変わったところだけを直してください。送る前に、変更した項目の一覧を表示します。</p>
        </NotificationBanner>
      </Specimen>
      <Specimen title="注意">
        <NotificationBanner kind="warning" title="パスワードの有効期限は、あと7日です">
          <p>有効期限を過ぎると、パスワードを変更するまで、ほかの操作ができなくなります。</p>
        </NotificationBanner>
      </Specimen>
      <Specimen title="エラー">
        <NotificationBanner kind="error" title="CSVファイルを登録できませんでした">
          <p>3行に直すところがあります。1件も登録されていません。直してから、もう一度選択してください。</p>
        </NotificationBanner>
      </Specimen>
    </>
  ),
}

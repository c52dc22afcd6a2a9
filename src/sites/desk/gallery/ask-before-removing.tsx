import { Confirmation } from '#ui/confirmation.tsx'
import { DeskPage } from '../desk-page.tsx'
import { page } from '../page.ts'
import { ABOVE_SECTION } from './show-section.tsx'

/** The question before something is taken away; nothing is. X-04 */
export const removalPage = page({
  path: '/gallery/removal',
  access: 'anyone',
  get: (c) =>
    c.html(
      <DeskPage c={c} title="このアカウントを削除しますか？" above={ABOVE_SECTION}>
        <Confirmation
          title="このアカウントを削除しますか？"
          values={[
            { term: 'アカウントID', value: 'W13000003' },
            { term: '利用者名', value: '鈴木' },
          ]}
          happens={[
            '削除すると、すぐにログインできなくなります。',
            '使っている途中の画面は、次の操作で終了します。',
            '元に戻すことはできません。',
          ]}
          action="/gallery/removal"
          formToken={c.formToken}
          ok="削除する"
          cancel={{ href: '/gallery/questions' }}
          destructive
        />
      </DeskPage>,
    ),
  post: (c) => c.redirect('/gallery/messages'),
})

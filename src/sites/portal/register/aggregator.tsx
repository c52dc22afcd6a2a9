import { Actions, ButtonLink } from '#ui/button.tsx'
import { page } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { ABOVE_FORM } from './register-form.tsx'

/** 取りまとめ者 cannot register here yet: says so, and what to do. P-02 */
export const aggregatorPage = page({
  path: '/register/aggregator',
  access: 'anyone',
  get: (c) =>
    c.html(
      <PortalPage c={c} title="取りまとめ者のユーザー登録" above={ABOVE_FORM}>
        <h1>取りまとめ者のユーザー登録</h1>
        <p class="lead">取りまとめ者の登録は、このサイトではまだ受け付けていません。</p>
        <h2>それまでの手続き</h2>
        <ul>
          <li>
            お急ぎの方は、{c.env.operatingBody.phone}へお電話ください。受付時間は、{c.env.operatingBody.hours}です。
          </li>
          <li>医療機関等がそれぞれ登録して、手続きをすることもできます。</li>
        </ul>
        <Actions>
          <ButtonLink href="/register">新規ユーザー登録に戻る</ButtonLink>
        </Actions>
      </PortalPage>,
    ),
})

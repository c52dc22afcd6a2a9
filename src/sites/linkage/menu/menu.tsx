import { Tiles } from '#ui/tile.tsx'
import { LinkagePage } from '../linkage-page.tsx'
import { page } from '../page.ts'

/** 「管理メニュー」. 001 p.10, 18 */
export const menuPage = page({
  path: '/menu',
  access: 'signed-in',
  get: (c) =>
    c.html(
      <LinkagePage c={c} title="管理メニュー">
        <h1>管理メニュー</h1>
        <Tiles tiles={[{ text: 'パスワード変更', href: '/password' }]} />
      </LinkagePage>,
    ),
})

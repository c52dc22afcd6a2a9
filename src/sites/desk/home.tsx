import { Tiles } from '#ui/tile.tsx'
import { DESK_NAME, DeskPage } from './desk-page.tsx'
import { page } from './page.ts'

const TILES = [
  { text: '受信箱', href: '/inbox', note: 'このシステムが送ったメールを、届いたとおりに読みます。' },
  { text: '時計', href: '/clock', note: '時間を進めて、期限切れなどを確かめます。' },
  { text: '人と認証情報', href: '/people', note: '練習に使う架空の人のIDとパスワードです。' },
  { text: '郵便物', href: '/letters', note: '投函した書類を紙面のまま見ます。' },
  { text: '部品見本', href: '/gallery', note: '画面の部品をすべての状態で並べています。' },
]

/** Where practice begins. X-02 */
export const homePage = page({
  path: '/',
  access: 'anyone',
  get: (c) =>
    c.html(
      <DeskPage c={c} title={DESK_NAME}>
        <h1>{DESK_NAME}</h1>
        <p class="lead">メール、時計、郵便物など、練習に使う道具がここにあります。</p>
        <Tiles tiles={TILES} />
      </DeskPage>,
    ),
})

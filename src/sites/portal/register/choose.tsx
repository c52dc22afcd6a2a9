import { Tiles } from '#ui/tile.tsx'
import { page } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'

const TILES = [
  {
    text: '医科・歯科・調剤・訪問看護・職域',
    note: '病院、診療所、薬局、訪問看護ステーション、職域診療所の方',
    href: '/register/institution',
    main: true,
  },
  {
    text: '施術所等',
    note: '柔道整復、あん摩マッサージ指圧・はり・きゅう、健診実施機関等、助産所の方',
    href: '/register/practitioner',
  },
  { text: '取りまとめ者', note: '複数の医療機関等の手続きをまとめて行う方', href: '/register/aggregator' },
] as const

/** 「新規ユーザー登録」: which registration. P-02, 003 p.5 */
export const choosePage = page({
  path: '/register',
  access: 'anyone',
  get: (c) =>
    c.html(
      <PortalPage c={c} title="新規ユーザー登録" above={[{ text: 'トップ', href: '/' }]}>
        <h1>新規ユーザー登録</h1>
        <p class="lead">登録する機関の区分を選んでください。区分によって、入力する項目が違います。</p>
        <Tiles tiles={TILES} />
        <h2>登録に必要なもの</h2>
        <ul>
          <li>メールを受け取れるメールアドレス。ログインするときのユーザーIDになります。</li>
          <li>
            医療機関等コードまたは訪問看護ステーションコード。施術所等の方は登録記号番号。職域診療所の方は要りません。
          </li>
        </ul>
        <p>
          1つの医療機関等に登録できるユーザーは1人です。すでに登録した方は、<a href="/sign-in">ログイン</a>
          にお進みください。
        </p>
      </PortalPage>,
    ),
})

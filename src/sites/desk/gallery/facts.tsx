import { ButtonLink } from '#ui/button.tsx'
import { Card, Cards } from '#ui/card.tsx'
import { Copyable } from '#ui/copyable.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Qr } from '#ui/qr.tsx'
import { Tag } from '#ui/tag.tsx'
import { Tiles } from '#ui/tile.tsx'
import type { GallerySection } from './gallery-section.ts'
import { Specimen } from './specimen.tsx'

/** Facts and ways: description lists, status words, cards, tiles, codes. */
export const facts: GallerySection = {
  slug: 'facts',
  title: '情報の見せ方',
  lead: '項目名と内容を並べ、状態は言葉とアイコンで示し、コードは読みやすく区切ります。',
  content: () => (
    <>
      <Specimen title="項目と内容">
        <DescriptionList
          items={[
            { term: '医療機関名', value: '霞が関なかよし診療所', change: '/gallery/fields' },
            {
              term: '医療機関等コード（10桁）',
              value: <Copyable label="医療機関等コード" value="1312345670" groups={[2, 1, 4, 2, 1]} />,
            },
            { term: '所在地', value: '〒100-0013 東京都千代田区霞が関1-2-3', change: '/gallery/fields' },
            { term: '利用開始予定年月', value: '2027年1月', before: '2026年12月' },
            { term: 'パスワード', value: '（表示しません）' },
          ]}
        />
      </Specimen>
      <Specimen title="状態">
        <p class="specimen-row">
          <Tag kind="done">承認</Tag>
          <Tag kind="waiting">審査中</Tag>
          <Tag kind="attention">差戻し</Tag>
          <Tag kind="stopped">却下</Tag>
          <Tag kind="neutral">取下げ</Tag>
        </p>
      </Specimen>
      <Specimen title="カード">
        <Cards>
          <Card
            title="利用開始・変更申請"
            href="/gallery/facts"
            tag={<Tag kind="waiting">審査中</Tag>}
            actions={<ButtonLink href="/gallery/facts">申請内容を見る</ButtonLink>}
          >
            <p>オンライン資格確認を使い始めるとき、または回線などの内容が変わるときに申請します。</p>
          </Card>
          <Card title="電子証明書発行申請" tag={<Tag kind="neutral">まだ申請できません</Tag>}>
            <p>
              先に<a href="/gallery/facts">利用開始申請</a>の承認が必要です。
            </p>
          </Card>
        </Cards>
      </Specimen>
      <Specimen title="入口のタイル">
        <Tiles
          tiles={[
            { text: '新規ユーザー登録はこちら', href: '/gallery/facts', icon: 'user', main: true },
            { text: 'ログインはこちら', href: '/gallery/facts', icon: 'login', main: true },
            {
              text: '医療機関等を新設・廃止・コード変更される方はこちら',
              href: '/gallery/facts',
              icon: 'building',
              note: '必要な手続きを順に案内します。',
            },
            { text: 'お知らせ', href: '/gallery/messages', icon: 'info' },
            { text: 'よくある質問', href: '/gallery/facts', icon: 'question' },
          ]}
        />
      </Specimen>
      <Specimen title="写すもの">
        <p>
          <Copyable label="セットアップキー" value="JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP" groups={[4, 4, 4, 4, 4, 4, 4]} />
        </p>
        <p>
          <Copyable label="ユーザーID" value="KWA1312345" />
        </p>
      </Specimen>
      <Specimen title="二次元コード">
        <Qr content="https://homecare.example/u/7KQ2M9XD4TPA" caption="霞が関なかよし診療所の受付ページを開きます" />
      </Specimen>
    </>
  ),
}

import { DescriptionList } from '#ui/description-list.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { TabLinks, Tabs } from '#ui/tabs.tsx'
import { Tooltip } from '#ui/tooltip.tsx'
import type { GallerySection } from './gallery-section.ts'
import { Specimen } from './specimen.tsx'

/** What is shown when it is asked for: tabs, disclosures, explanations. */
export const folding: GallerySection = {
  slug: 'folding',
  title: '開いて見るもの',
  lead: 'だれもが読むものは、たたみません。一部の人だけが読むものを、1回の操作で開けるようにします。',
  content: () => (
    <>
      <Specimen title="タブ" note="左右の矢印キーで移ります。JavaScriptがないときは、目次とすべての内容が並びます。">
        <Tabs
          label="送信したメール"
          tabs={[
            {
              id: 'letter',
              label: '本文',
              content: <p>メールアドレスの確認のお願いです。24時間以内に開いてください。</p>,
            },
            { id: 'plain', label: 'テキスト版', content: <pre>メールアドレスの確認のお願いです。</pre> },
            { id: 'headers', label: '送信情報', content: <Headers /> },
          ]}
        />
      </Specimen>
      <Specimen title="ページを移るタブ">
        <TabLinks
          label="見本の分類"
          links={[
            { text: '開いて見るもの', href: '/gallery/folding', here: true },
            { text: '表', href: '/gallery/tables' },
          ]}
        />
      </Specimen>
      <Specimen title="開閉">
        <Disclosure summary="医療機関等コードがわからない場合">
          <p>保険医療機関の指定通知書に書かれています。手元にない場合は、管轄の厚生局へお問い合わせください。</p>
        </Disclosure>
        <Disclosure summary="はじめから開いているもの" open>
          <p>このように、続きがあることがわかります。</p>
        </Disclosure>
      </Specimen>
      <Specimen title="言葉の説明">
        <div class="specimen-row">
          <span>お客さまID</span>
          <Tooltip about="お客さまID">
            <p>回線の契約者に通知された番号です。CAFまたはCOPで始まり、契約時の書類に書かれています。</p>
          </Tooltip>
        </div>
      </Specimen>
    </>
  ),
}

const Headers = () => (
  <DescriptionList
    items={[
      { term: '宛先', value: 'uketsuke@example.jp' },
      { term: '送信日時', value: '2026/11/20 09:05' },
    ]}
  />
)

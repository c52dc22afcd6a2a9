import { DateInTable, DateInText } from '#ui/date.tsx'
import type { GallerySection } from './gallery-section.ts'
import { Specimen } from './specimen.tsx'

const DAY = Temporal.PlainDate.from('2026-11-20')
const MOMENT = Temporal.Instant.from('2026-11-20T09:05:00+09:00')

/** Headings, text, links, codes, dates. */
export const type: GallerySection = {
  slug: 'type',
  title: '文字',
  lead: '見出しは文節の切れ目で改行し、本文は16ピクセル、行の高さは1.7です。',
  content: () => (
    <>
      <Specimen title="見出し">
        <h3>オンライン資格確認の利用を申請する医療機関・薬局の方へ</h3>
        <h4>申請に必要なもの</h4>
        <p>
          申請には、医療機関等コードと、回線の契約者に通知されたお客さまIDが必要です。
          <a href="#type-code">契約時の書類</a>をご用意ください。
        </p>
        <ul>
          <li>医療機関等コード（10桁）</li>
          <li>お客さまID</li>
          <li>連絡が取れる電話番号とメールアドレス</li>
        </ul>
      </Specimen>
      <Specimen title="コードと数字" note="0とO、1とlを見分けられる書体です。">
        <p id="type-code">
          <code>0O 1lI 8B 5S 2Z</code>　<code>KWA1234567</code>　<code>bX7$kQ0o</code>
        </p>
      </Specimen>
      <Specimen title="日付と時刻">
        <p>
          文中では
          <DateInText value={DAY} />
          、時刻があるときは
          <DateInText value={MOMENT} />
          と書きます。
        </p>
        <p>
          表と入力欄では <DateInTable value={DAY} />、<DateInTable value={MOMENT} /> と書きます。
        </p>
      </Specimen>
    </>
  ),
}

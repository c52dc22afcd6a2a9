import { codeOf } from '#domain/institutions/find-institution.ts'
import type { MasterData } from '#domain/institutions/find-master-data.ts'
import { nameOfKind } from '#domain/institutions/name-of-kind.ts'
import { DateInTable } from '#ui/date.tsx'
import { Table } from '#ui/table.tsx'
import { Compared } from './compared.tsx'

interface Fact {
  readonly label: string
  readonly registered: string
  /** Undefined where the list says nothing. */
  readonly listed?: string | undefined
}

interface ReviewMasterProps {
  /** Its id. */
  readonly institution: string
  readonly master: MasterData | undefined
}

/** The institution as it is registered here, beside the public list as it is today. B-02 */
export const ReviewMaster = ({ institution, master }: ReviewMasterProps) => {
  if (!master) return null
  const { registered, listed, checkDigitAgrees } = master
  const facts: Fact[] = [
    { label: '機関コード', registered: codeOf(registered), listed: codeInWords(checkDigitAgrees, listed) },
    { label: '名称', registered: registered.name, listed: listed?.name },
    { label: '郵便番号', registered: registered.postalCode, listed: listed?.postalCode },
    { label: '住所', registered: registered.address ?? '（なし）', listed: listed?.address },
    { label: '開設者', registered: registered.founder },
    { label: '電話番号', registered: registered.phone },
    { label: '種別', registered: nameOfKind(registered.kind) },
  ]
  return (
    <section aria-labelledby="master">
      <h2 id="master">機関</h2>
      <Table<Fact>
        caption="登録されている機関と、公表されている一覧"
        captionHidden
        rows={facts}
        empty={null}
        columns={[
          { label: '項目', cell: ({ label }) => label },
          { label: '登録', cell: ({ registered: value }) => value },
          { label: '公表されている一覧', cell: listedOrDash },
        ]}
      />
      <p>
        登録日時：
        <DateInTable value={registered.registeredAt} />
        {'　'}
        <a href={`/institutions/${institution}`}>この医療機関等のすべてを見る</a>
      </p>
    </section>
  )
}

function codeInWords(agrees: boolean | undefined, listed: MasterData['listed']): string | undefined {
  if (agrees === undefined) return undefined
  return `${listed ? '一覧にあります' : '一覧にありません'}・検証番号は${agrees ? '合っています' : '合いません'}`
}

function listedOrDash({ label, registered, listed }: Fact) {
  if (listed === undefined) return '－'
  if (label === '機関コード') return listed
  return listed === registered ? <span class="same">同じ</span> : <Compared value={listed} differs />
}

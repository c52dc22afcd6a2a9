import type { ListedInstitution } from '#domain/institutions/find-listed-institution.ts'
import { Button } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'

/** What the public list says of a code: its entry, that it has none, or that there is no whole code to ask for. */
export type Listed = ListedInstitution | 'not-listed' | 'no-code'

/** Sent along by the button that asks for the list without JavaScript. */
export const FILL_FIELD = 'fill'

export interface ListedInstitutionNoteProps {
  /** Of the form; `/listed` below it answers with a ListedAnswer while one types. */
  readonly path: string
  readonly listed: Listed | undefined
}

const ID = 'listed'

/**
 * Below the code: fills in what the public list says of it. Where scripts run this happens by itself, without them the
 * button does it, and comes back to this place. What was typed is never overwritten unasked. P-05
 */
export const ListedInstitutionNote = ({ path, listed }: ListedInstitutionNoteProps) => (
  <div class="field" id={ID} data-look-up={`${path}/listed`} data-look-up-with="kind prefecture code7">
    <div role="status" data-look-up-answer>
      {listed && <ListedAnswer listed={listed} />}
    </div>
    <div data-look-up-button>
      <p class="field-hint">
        押すと、公表されている一覧にある名称・郵便番号・住所が下の欄に入ります。ほかの入力はそのまま残ります。
      </p>
      <Button kind="secondary" name={FILL_FIELD} value="yes" formaction={`${path}#${ID}`}>
        一覧から名称を入れる
      </Button>
    </div>
  </div>
)

/** Each `data-fills` names the field that its text belongs in. */
export const ListedAnswer = ({ listed }: { readonly listed: Listed }) => {
  if (listed === 'no-code')
    return <p>都道府県コードと7桁のコードを入力してから押すと、一覧にある名称などが入ります。</p>
  if (listed === 'not-listed')
    return (
      <p>
        このコードは、公表されている一覧にありません。コードをもう一度お確かめください。新しい医療機関等は一覧にないことがあります。その場合は、このまま名称などを入力してお進みください。
      </p>
    )
  return (
    <>
      <p>公表されている一覧に、次のように載っています。下の欄と違うときは、正しいほうを入力してください。</p>
      <DescriptionList
        items={[
          { term: '名称', value: <span data-fills="name">{listed.name}</span> },
          ...(listed.postalCode
            ? [{ term: '郵便番号', value: <span data-fills="postal_code">{listed.postalCode}</span> }]
            : []),
          ...(listed.address ? [{ term: '住所', value: <span data-fills="address">{listed.address}</span> }] : []),
        ]}
      />
    </>
  )
}

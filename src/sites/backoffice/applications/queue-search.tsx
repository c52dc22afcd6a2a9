import { Button } from '#ui/button.tsx'

/** Leads straight to the application of a number, or to those of an institution. */
export const QueueSearch = ({ asked }: { readonly asked: string }) => (
  <search>
    <form class="desk-search" action="/applications">
      <label for="find">申請番号・機関コード</label>
      <input
        class="input"
        id="find"
        name="find"
        type="text"
        value={asked}
        autocomplete="off"
        inputmode="text"
        maxlength={40}
        data-width="14"
        data-code="true"
      />
      <Button kind="secondary" size="small">
        開く
      </Button>
    </form>
  </search>
)

import { Button } from '#ui/button.tsx'

/** By a part of the address; a GET form, so that the filtered list has an address of its own. */
export const InboxFilter = ({ to }: { readonly to: string }) => (
  <search>
    <form class="filter" action="/inbox">
      <label for="filter-to">宛先</label>
      <div class="input-row">
        <input
          class="input"
          id="filter-to"
          name="to"
          type="text"
          value={to}
          inputmode="email"
          autocomplete="off"
          spellcheck={false}
          maxlength={254}
          data-width="long"
        />
        <Button kind="secondary">絞り込む</Button>
      </div>
    </form>
  </search>
)

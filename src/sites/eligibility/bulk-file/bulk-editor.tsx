import { ROLES } from '#domain/accounts/role.ts'
import { BULK_COLUMN_KEYS, BULK_COLUMNS } from '#domain/bulk-registration/bulk-columns.ts'
import type { BulkRules } from '#domain/bulk-registration/read-bulk-row.ts'
import { Actions, Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Form } from '#ui/form/form.tsx'
import { GO_ON } from './made-file.ts'

interface BulkEditorProps {
  readonly rules: BulkRules
  readonly formToken: string
}

/** The table that browser code (`bulk-file.js`) fills; without it, it does not show. */
export const BulkEditor = ({ rules: { roles, kind, today }, formToken }: BulkEditorProps) => (
  <section data-bulk-editor data-roles={roles.join(' ')} data-kind={kind} data-today={today.toString()} hidden>
    <h2>この画面で作る</h2>
    <p>
      表に入力するか、表計算ソフトでコピーしたセルを、表のセルに貼り付けます。入力した内容は、「{GO_ON}
      」を押すまで、この画面の外へは送られません。画面を閉じると消えます。
    </p>
    <datalist id="bulk-roles">
      {roles.map((role) => (
        <option value={ROLES[role].choice} />
      ))}
    </datalist>
    <div class="bulk-summary">
      <p role="status" data-bulk-count />
      <ul data-bulk-problems />
    </div>
    <p data-bulk-pages hidden>
      <Button type="button" kind="secondary" size="small">
        前の50行
      </Button>{' '}
      <span data-bulk-range />{' '}
      <Button type="button" kind="secondary" size="small">
        次の50行
      </Button>
    </p>
    <table class="table bulk-table" data-wide="true">
      <caption class="visually-hidden">登録するアカウント</caption>
      <thead>
        <tr>
          <th scope="col">行</th>
          {BULK_COLUMN_KEYS.map((key) => (
            <th scope="col">{BULK_COLUMNS[key]}</th>
          ))}
          <th class="table-actions" scope="col">
            <span class="visually-hidden">操作</span>
          </th>
        </tr>
      </thead>
      <tbody data-bulk-rows />
    </table>
    <Actions>
      <Button type="button" kind="secondary">
        行を追加
      </Button>
    </Actions>
    <Form action="/bulk" formToken={formToken} multipart confirm>
      <input type="file" name="file" hidden />
      <Actions>
        <Button>{GO_ON}</Button>
        <Button type="button" kind="secondary">
          CSV（UTF-8）をダウンロード
        </Button>
        <Button type="button" kind="secondary">
          CSV（Shift_JIS）をダウンロード
        </Button>
      </Actions>
    </Form>
    <ErrorsLeft />
  </section>
)

/** Asked before a file is saved in which errors are left: registration would take none of its rows. 004 p.50 */
const ErrorsLeft = () => (
  <Dialog
    id="bulk-errors-left"
    title="エラーが残ったまま、ダウンロードしますか？"
    actions={
      <>
        <Button kind="secondary" value="save">
          このままダウンロード
        </Button>
        <Button kind="primary" safe>
          表に戻って直す
        </Button>
      </>
    }
  >
    <p data-bulk-errors-left />
    <p>
      入力に誤りのある行があると、登録のときに、ほかの行も登録されません。ユーザIDの重複だけのときは、重複した行だけが登録されません。
    </p>
  </Dialog>
)

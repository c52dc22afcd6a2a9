import type { QueueViewEntry } from '#domain/queue-views/find-queue-views.ts'
import { Button } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { withQuery } from './queue-view.ts'
import { viewForm } from './view-form.ts'

export interface SavedViewsProps {
  readonly views: readonly QueueViewEntry[]
  /** Of the view that is shown. */
  readonly query: string
  readonly operator: string
  readonly formToken: string
}

/** Views that were kept, one click each, and a way to keep this one. B-02 */
export const SavedViews = ({ views, query, operator, formToken }: SavedViewsProps) => (
  <div class="saved-views" data-print="never">
    {views.length > 0 && (
      <nav aria-label="保存した表示">
        <ul>
          {views.map(({ name, filter, operator: owner, operatorName }) => (
            <li>
              <a href={withQuery('/applications', filter)} aria-current={filter === query ? 'true' : undefined}>
                {name}
              </a>
              {owner !== operator && <small>（{operatorName}）</small>}
            </li>
          ))}
          <li>
            <a href="/queue-views">表示を整理する</a>
          </li>
        </ul>
      </nav>
    )}
    <Disclosure summary="いまの条件を保存する">
      <Form action="/queue-views" formToken={formToken}>
        <input type="hidden" name="filter" value={query} />
        <Fields form={viewForm} />
        <Button kind="secondary" size="small">
          表示を保存する
        </Button>
      </Form>
    </Disclosure>
  </div>
)

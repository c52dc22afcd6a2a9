import { CATEGORIES } from '#domain/inquiries/inquiry.ts'
import type { ListedTemplate } from '#domain/inquiry-templates/find-templates.ts'
import { Actions, Button } from '#ui/button.tsx'
import { fieldId } from '#ui/form/define-form.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { Icon } from '#ui/icon.tsx'
import { answerForm } from './answer-form.ts'
import { fillFor } from './fill-for.ts'
import { FORM_FIELD } from './form-field.ts'
import type { InquiryViewProps } from './inquiry-view.tsx'

export const TEMPLATE_FIELD = 'template'
export const THEN = { insert: 'insert', send: 'send', close: 'send-and-close' } as const

/** 「回答」: templates first, then the text, then what becomes of it. B-09 */
export const AnswerPart = ({ c, asked, templates, told, formId }: InquiryViewProps) => (
  <section aria-labelledby="answer">
    <h2 id="answer">回答を書く</h2>
    <Form action={`${asked.address('/answer')}#answer`} formToken={c.formToken}>
      <input type="hidden" name={FORM_FIELD} value={formId} />
      <input type="hidden" name="version" value={String(asked.inquiry.entries)} />
      {templates.length > 0 && (
        <TemplateChoice templates={templates} fill={fillFor(c, asked.inquiry)} category={asked.inquiry.category} />
      )}
      <Fields form={answerForm} {...told.answer} />
      <Actions>
        <Button name="then" value={THEN.send}>
          回答を送る
        </Button>
        <Button kind="secondary" name="then" value={THEN.close}>
          回答を送って完了にする
        </Button>
      </Actions>
    </Form>
  </section>
)

interface ChoiceProps {
  readonly templates: readonly ListedTemplate[]
  readonly category: ListedTemplate['category']
  fill(text: string): string
}

const LIST = 'answer-template'

/** Where scripts run, the chosen one goes in at the cursor; elsewhere the server puts it after what is there. */
const TemplateChoice = ({ templates, category, fill }: ChoiceProps) => (
  <div class="template-choice">
    <label class="field-label" for={LIST}>
      ひな形
    </label>
    <span class="select">
      <select id={LIST} name={TEMPLATE_FIELD}>
        <option value="">選択してください</option>
        {groupsOf(templates, category).map(({ label, members }) => (
          <optgroup label={label}>
            {members.map(({ id, name, body }) => (
              <option value={id} data-text={fill(body)}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <Icon name="chevron-down" />
    </span>
    <Button
      kind="secondary"
      size="small"
      name="then"
      value={THEN.insert}
      inserts={{ list: LIST, into: fieldId(answerForm, 'body') }}
    >
      本文に入れる
    </Button>
  </div>
)

/** Those of the inquiry's own category first. */
const groupsOf = (templates: readonly ListedTemplate[], category: ChoiceProps['category']) =>
  [
    {
      label: category ? CATEGORIES[category] : '',
      members: templates.filter((template) => template.category === category),
    },
    { label: 'すべての種類', members: templates.filter((template) => template.category === null) },
    {
      label: 'ほかの種類',
      members: templates.filter((template) => template.category !== null && template.category !== category),
    },
  ].filter(({ members }) => members.length > 0)

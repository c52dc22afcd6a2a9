import type { ListedTemplate } from '#domain/inquiry-templates/find-templates.ts'
import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { ConfirmLink } from '#ui/confirmation.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Entered, Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { BackofficePage } from '../backoffice-page.tsx'
import type { OperatorContext } from '../page.ts'
import { templateForm } from './template-form.ts'
import { TEMPLATES_ABOVE } from './template-list.tsx'

export interface TemplateViewProps {
  readonly c: OperatorContext
  /** As it stands; undefined for a new one. */
  readonly template?: ListedTemplate | undefined
  readonly entered?: Entered
  readonly errors?: Errors
  /** Somebody changed it while it was open. */
  readonly moved?: boolean
}

/** A template, new or as it stands. */
export const TemplateView = ({ c, template, entered = {}, errors = {}, moved = false }: TemplateViewProps) => {
  const title = template ? 'ひな形の変更' : 'ひな形の登録'
  return (
    <BackofficePage c={c} title={title} above={TEMPLATES_ABOVE} failed={moved || Object.keys(errors).length > 0}>
      <ErrorSummary form={templateForm} errors={errors} />
      {moved && <Moved template={template} />}
      <h1>{title}</h1>
      <Form action={template ? `/inquiry-templates/${template.id}` : '/inquiry-templates/new'} formToken={c.formToken}>
        {template && <input type="hidden" name="version" value={String(template.version)} />}
        <Fields form={templateForm} entered={entered} errors={errors} />
        <Actions>
          <Button>{template ? '変更を保存する' : '登録する'}</Button>
          <ButtonLink kind="quiet" href="/inquiry-templates">
            一覧に戻る
          </ButtonLink>
          {template && <ConfirmLink href={`/inquiry-templates/${template.id}/delete`}>削除</ConfirmLink>}
        </Actions>
      </Form>
    </BackofficePage>
  )
}

const Moved = ({ template }: Pick<TemplateViewProps, 'template'>) => (
  <NotificationBanner kind="warning" title="ほかの運用者が先に変更しました" arrived>
    <p>入力した内容は残っています。いまの内容を確かめて、もう一度保存すると置き換わります。</p>
    {template && (
      <Disclosure summary={`いまの内容（${template.changedBy}が変更）`}>
        <p class="as-typed">{template.body}</p>
      </Disclosure>
    )}
  </NotificationBanner>
)

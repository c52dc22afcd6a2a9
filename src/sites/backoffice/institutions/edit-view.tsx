import type { Institution } from '#domain/institutions/find-institution.ts'
import type { InstitutionChange } from '#domain/institutions/find-institution-changes.ts'
import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Entered, Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { BackofficePage } from '../backoffice-page.tsx'
import type { OperatorContext } from '../page.ts'
import { editForm } from './edit-form.ts'
import { Changes } from './history.tsx'
import { INSTITUTIONS } from './institutions-above.ts'

interface EditProps {
  readonly c: OperatorContext
  readonly institution: Institution
  readonly entered: Entered
  readonly errors?: Errors
  /** What others changed since the form was opened. */
  readonly changes: readonly InstitutionChange[]
  readonly overtaken?: boolean
  readonly same?: boolean
}

export const EditView = ({ c, institution, entered, errors = {}, changes, overtaken, same }: EditProps) => (
  <BackofficePage
    c={c}
    title="基本情報を直す"
    above={[...INSTITUTIONS, { text: institution.name, href: `/institutions/${institution.id}` }]}
    failed={Object.keys(errors).length > 0}
  >
    <h1>基本情報を直す</h1>
    {overtaken && (
      <NotificationBanner kind="warning" title="開いているあいだに、ほかの人が直しました" arrived>
        <p>
          まだ保存していません。入力した内容は下に残っています。ほかの人の変更を確かめて、よければもう一度「確認へ進む」を押してください。
        </p>
        {changes.length > 0 && <Changes changes={changes} />}
      </NotificationBanner>
    )}
    {same && <NotificationBanner kind="info" title="いまの内容と同じです。直すところを入力してください" arrived />}
    <ErrorSummary form={editForm} errors={errors} />
    <p class="lead">医療機関等からの申し出で直します。機関コードは、ここでは変わりません（承継の申請で変わります）。</p>
    <Form action={`/institutions/${institution.id}/edit`} formToken={c.formToken} confirm>
      <input type="hidden" name="version" value={String(institution.version)} />
      <Fields form={editForm} entered={entered} errors={errors} />
      <Actions>
        <Button>確認へ進む</Button>
        <ButtonLink href={`/institutions/${institution.id}`}>やめる</ButtonLink>
      </Actions>
    </Form>
  </BackofficePage>
)

import type { Child } from 'hono/jsx'
import type { FormPart } from '#kinds/kind.ts'
import { Actions, Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Entered, Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form, FormGroup } from '#ui/form/form.tsx'
import { MissingFields } from '#ui/form/missing-fields.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import type { SignedInContext } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { above, titleOf } from './application-titles.ts'
import type { AskedApplication } from './asked-application.ts'
import { ApplicantFacts, InstitutionFacts, UsageFigures } from './institution-facts.tsx'
import { Kept } from './kept.tsx'
import { ApplicationSteps } from './steps.tsx'

export interface ApplicationFormProps {
  readonly c: SignedInContext
  readonly asked: AskedApplication
  readonly entered: Entered
  readonly errors?: Errors
  /** When what stands in the form was kept. */
  readonly keptAt?: Temporal.Instant
  readonly justKept?: boolean
}

/** The form of any kind, as found or as it comes back. P-13, 003 p.17–19 */
export const ApplicationForm = ({ c, asked, entered, errors = {}, keptAt, justKept = false }: ApplicationFormProps) => {
  const { form, kind, path } = asked
  const secret = Object.values(form.fields).find((field) => field.secret)?.label
  const parts = kind.parts
    .map((part) => ({ ...part, fields: part.fields.filter((name) => name in form.fields) }))
    .filter(({ fields }) => fields.length > 0)
  return (
    <PortalPage c={c} title={titleOf(asked)} above={above(asked)} failed={Object.keys(errors).length > 0}>
      <ApplicationSteps current={1} />
      <ErrorSummary form={form} errors={errors} />
      {keptAt && <Kept at={keptAt} just={justKept} secret={secret} path={path} />}
      <h1>{titleOf(asked)}</h1>
      <p class="lead">{kind.purpose}</p>
      {asked.remark && (
        <NotificationBanner kind="warning" title="審査担当者からの連絡">
          <p>{asked.remark}</p>
        </NotificationBanner>
      )}
      <section>
        <h2>医療機関等情報</h2>
        <InstitutionFacts institution={asked.standing.institution} />
      </section>
      <h2>申請者情報</h2>
      <ApplicantFacts user={c.user} />
      {kind.figures && <UsageFigures figures={kind.figures(asked.standing)} />}
      <Form action={path} formToken={c.formToken} confirm>
        <DefaultButton />
        {parts.map((part, index) => (
          <Part part={part} number={index + 1}>
            <Fields form={form} entered={entered} errors={errors} only={part.fields} />
          </Part>
        ))}
        <p>「確認へ進む」を押すと、入力した内容を確認する画面が出ます。まだ申請されません。</p>
        <Actions>
          <Button>確認へ進む</Button>
          <Button kind="secondary" formaction={`${path}/draft`}>
            下書きを保存
          </Button>
        </Actions>
        {kind.programme === 'app' && <MissingFields form={form} entered={entered} />}
      </Form>
    </PortalPage>
  )
}

/** The Enter key presses the first button of a form: let it be this one. */
const DefaultButton = () => (
  <button type="submit" hidden>
    確認へ進む
  </button>
)

interface PartProps {
  readonly part: FormPart
  readonly number: number
  readonly children: Child
}

const Part = ({ part: { heading, lead, links = [] }, number, children }: PartProps) => (
  <FormGroup heading={heading} number={number}>
    {lead && <p>{lead}</p>}
    {links.length > 0 && (
      <ul>
        {links.map(({ text, href }) => (
          <li>
            <a href={href} target="_blank" rel="noopener">
              {text}
            </a>
          </li>
        ))}
      </ul>
    )}
    {children}
  </FormGroup>
)

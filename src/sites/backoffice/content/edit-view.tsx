import { ARTICLE_KINDS } from '#domain/content/article.ts'
import type { EditedArticle } from '#domain/content/find-edited-article.ts'
import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { DateInText } from '#ui/date.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Entered, Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { ABOVE, BackofficePage } from '../backoffice-page.tsx'
import type { OperatorContext } from '../page.ts'
import { editorAddress } from './article-address.ts'
import { articleForm } from './article-form.ts'

interface EditArticleProps {
  readonly c: OperatorContext
  readonly article: EditedArticle
  readonly title: string
  readonly entered: Entered
  readonly errors?: Errors
  readonly seen?: number
  readonly from?: number | undefined
  readonly overtaken?: boolean
}

export const EditArticleView = ({ c, article, title, entered, errors = {}, from, ...told }: EditArticleProps) => {
  const { kind, slug, text, seen } = article
  const { form } = articleForm(c.env.letterhead, article)
  const here = editorAddress(kind, slug)
  const back = text.title !== '' ? here : `/content/${kind}`
  return (
    <BackofficePage
      c={c}
      title={title}
      above={[...ABOVE, { text: ARTICLE_KINDS[kind], href: `/content/${kind}` }]}
      failed={Object.keys(errors).length > 0}
    >
      <h1>{title}</h1>
      {(kind === 'guide' || kind === 'mail') && <p class="lead">{text.title}</p>}
      {told.overtaken && <Overtaken article={article} here={here} />}
      {from !== undefined && (
        <NotificationBanner kind="info" title={`第${from}版の内容から始めています`}>
          <p>保存すると、新しい版の下書きになります。</p>
        </NotificationBanner>
      )}
      <ErrorSummary form={form} errors={errors} />
      <p>保存しただけでは、まだ使われません。次の画面で見え方を確かめてから公開します。</p>
      <Form action={`${here}/edit`} formToken={c.formToken}>
        <input type="hidden" name="version" value={String(told.seen ?? seen)} />
        <Fields form={form} entered={entered} errors={errors} />
        <Actions>
          <Button>保存して見え方を確かめる</Button>
          <ButtonLink href={back}>やめる</ButtonLink>
        </Actions>
      </Form>
    </BackofficePage>
  )
}

/** The newest revision is somebody else's: the same button saves over it, now that it was seen. */
const Overtaken = ({ article, here }: { readonly article: EditedArticle; readonly here: string }) => {
  const [newest] = article.revisions
  return (
    <NotificationBanner kind="warning" title="開いているあいだに、ほかの人が新しい版を保存しました" arrived>
      <p>
        まだ保存していません。入力した内容は下に残っています。
        {newest && (
          <>
            <a href={`${here}/revisions/${newest.number}`}>
              第{newest.number}版（{newest.writtenBy ?? 'システム'}、
              <DateInText value={newest.writtenAt} />）
            </a>
            を確かめて、よければもう一度保存してください。
          </>
        )}
      </p>
    </NotificationBanner>
  )
}

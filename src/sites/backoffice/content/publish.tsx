import { ARTICLE_KINDS } from '#domain/content/article.ts'
import type { EditedArticle } from '#domain/content/find-edited-article.ts'
import { publishArticle } from '#domain/content/publish-article.ts'
import { inWords } from '#platform/clock/in-words.ts'
import { soleText, soleVersion } from '#platform/site/form-entries.ts'
import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { Confirmation } from '#ui/confirmation.tsx'
import { enteredAgain } from '#ui/form/entered-again.ts'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Entered, Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { fillForm } from '#ui/form/fill-form.ts'
import { Form } from '#ui/form/form.tsx'
import { readForm } from '#ui/form/read-form.ts'
import { KeptEntries, keptEntries } from '#ui/kept-entries.tsx'
import { ABOVE, BackofficePage } from '../backoffice-page.tsx'
import { type OperatorContext, page } from '../page.ts'
import { ArticleView } from './article.tsx'
import { editorAddress } from './article-address.ts'
import { AsRead } from './as-read.tsx'
import { findAskedArticle } from './find-asked-article.ts'
import { momentOf, publishForm } from './publish-form.ts'

const OVERTAKEN = '開いているあいだに、ほかの人が新しい版を保存したか、公開しました。内容を確かめてください'
const PAST = '公開する日時は、これから先の日時を入力してください。すぐに公開するときは「すぐに公開する」を選びます。'

/** Publishes the newest draft, at once or from an hour on, after a question. B-08 */
export const publishPage = page({
  path: '/content/:kind/:slug/publish',
  access: 'may:edit-content',
  async get(c) {
    const article = await findAskedArticle(c)
    if (!article) return c.fail(404)
    if (!hasDraft(article)) return c.html(<ArticleView c={c} article={article} problem={OVERTAKEN} />, 409)
    return c.html(
      <PublishView
        c={c}
        article={article}
        entered={enteredAgain(c.query, publishForm) ?? fillForm(publishForm, { when: 'now' })}
      />,
    )
  },
  async post(c) {
    const article = await findAskedArticle(c)
    if (!article) return c.fail(404)
    const { kind, slug, seen } = article
    const number = soleVersion(c.entries)
    if (!hasDraft(article) || number !== seen)
      return c.html(<ArticleView c={c} article={article} problem={OVERTAKEN} />, 409)
    const reading = readForm(publishForm, c.entries)
    if (!reading.ok) return c.html(<PublishView c={c} article={article} {...reading} />, 422)
    const entered = fillForm(publishForm, reading.values)
    const at = momentOf(reading.values)
    if (at && Temporal.Instant.compare(at, c.now) <= 0)
      return c.html(<PublishView c={c} article={article} entered={entered} errors={{ day: PAST }} />, 422)
    if (soleText(c.entries, 'confirmed') !== 'yes') return c.html(<ConfirmPublish c={c} article={article} at={at} />)
    const outcome = await c.transact((work) => publishArticle(work, { kind, slug, number, at }))
    if (outcome.done) return c.redirect(`${editorAddress(kind, slug)}?done=${at ? 'scheduled' : 'published'}`)
    const fresh = (await findAskedArticle(c)) ?? article
    return c.html(<ArticleView c={c} article={fresh} problem={outcome.because === 'past' ? PAST : OVERTAKEN} />, 409)
  },
})

const hasDraft = ({ revisions }: EditedArticle): boolean => revisions[0]?.publishedAt === null

const above = ({ kind, slug, text }: EditedArticle) => [
  ...ABOVE,
  { text: ARTICLE_KINDS[kind], href: `/content/${kind}` },
  { text: text.title, href: editorAddress(kind, slug) },
]

interface PublishProps {
  readonly c: OperatorContext
  readonly article: EditedArticle
  readonly entered: Entered
  readonly errors?: Errors
}

const PublishView = ({ c, article, entered, errors = {} }: PublishProps) => {
  const here = editorAddress(article.kind, article.slug)
  return (
    <BackofficePage c={c} title="公開" above={above(article)} failed={Object.keys(errors).length > 0}>
      <h1>公開</h1>
      <ErrorSummary form={publishForm} errors={errors} />
      <AsRead letterhead={c.env.letterhead} article={article} text={article.text} />
      <Form action={`${here}/publish`} formToken={c.formToken} confirm>
        <input type="hidden" name="version" value={String(article.seen)} />
        <Fields form={publishForm} entered={entered} errors={errors} />
        <Actions>
          <Button>確認へ進む</Button>
          <ButtonLink href={here}>やめる</ButtonLink>
        </Actions>
      </Form>
    </BackofficePage>
  )
}

function happens({ kind, state }: EditedArticle): string[] {
  if (kind === 'mail') return ['これから送るメールは、この文面になります。送ったメールは変わりません。']
  return [
    'だれでもポータルで読めるようになります。',
    ...(state === 'public' ? ['いま公開している文面は、これに差し替わります。'] : []),
  ]
}

interface ConfirmProps {
  readonly c: OperatorContext
  readonly article: EditedArticle
  readonly at: Temporal.Instant | undefined
}

const ConfirmPublish = ({ c, article, at }: ConfirmProps) => {
  const title = at ? 'この日時に公開しますか？' : 'いま公開しますか？'
  const here = editorAddress(article.kind, article.slug)
  return (
    <BackofficePage c={c} title={title} above={above(article)}>
      <Confirmation
        title={title}
        values={[
          { term: '件名', value: article.text.title },
          { term: '公開', value: at ? `${inWords(at)}から` : 'すぐに' },
        ]}
        happens={happens(article)}
        action={`${here}/publish`}
        formToken={c.formToken}
        sends={{ confirmed: 'yes' }}
        ok="公開する"
        cancel={{ text: '戻る', href: `${here}/publish?${new URLSearchParams(keptEntries(c.entries))}` }}
      >
        <KeptEntries entries={c.entries} />
      </Confirmation>
    </BackofficePage>
  )
}

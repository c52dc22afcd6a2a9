import { findTemplate, type ListedTemplate } from '#domain/inquiry-templates/find-templates.ts'
import { addTemplate, changeTemplate, deleteTemplate } from '#domain/inquiry-templates/save-template.ts'
import { isId } from '#platform/is-id.ts'
import { soleVersion } from '#platform/site/form-entries.ts'
import { Confirmation } from '#ui/confirmation.tsx'
import type { Values } from '#ui/form/define-form.ts'
import { fillForm } from '#ui/form/fill-form.ts'
import { readForm } from '#ui/form/read-form.ts'
import { BackofficePage } from '../backoffice-page.tsx'
import { type OperatorContext, page } from '../page.ts'
import { REFUSALS, templateForm } from './template-form.ts'
import { TEMPLATES_ABOVE } from './template-list.tsx'
import { TemplateView } from './template-view.tsx'

/** 「ひな形を登録する」. B-09 */
export const newTemplatePage = page({
  path: '/inquiry-templates/new',
  access: 'may:edit-inquiry-templates',
  get: (c) => c.html(<TemplateView c={c} />),
  async post(c) {
    const reading = readForm(templateForm, c.entries)
    if (!reading.ok) return c.html(<TemplateView c={c} {...reading} />, 422)
    const outcome = await c.transact((work) => addTemplate(work, saved(c, reading.values)))
    if (outcome.done) return c.redirect('/inquiry-templates?done=added')
    const entered = fillForm(templateForm, reading.values)
    return c.html(<TemplateView c={c} entered={entered} errors={errorsOf(outcome.because)} />, 409)
  },
})

/** A template, to be changed. B-09 */
export const templatePage = page({
  path: '/inquiry-templates/:template',
  access: 'may:edit-inquiry-templates',
  async get(c) {
    const template = await findAsked(c)
    if (!template) return c.fail(404)
    const { name, body, category } = template
    const entered = fillForm(templateForm, { name, body, category: category ?? undefined })
    return c.html(<TemplateView c={c} template={template} entered={entered} />)
  },
  async post(c) {
    const template = await findAsked(c)
    if (!template) return c.fail(404)
    const reading = readForm(templateForm, c.entries)
    const seen = soleVersion(c.entries)
    if (!reading.ok) return c.html(<TemplateView c={c} template={{ ...template, version: seen }} {...reading} />, 422)
    const change = { ...saved(c, reading.values), id: template.id, seen }
    const outcome = await c.transact((work) => changeTemplate(work, change))
    if (outcome.done) return c.redirect('/inquiry-templates?done=changed')
    const shown = { c, entered: fillForm(templateForm, reading.values) }
    if (outcome.because !== 'moved')
      return c.html(
        <TemplateView {...shown} template={{ ...template, version: seen }} errors={errorsOf(outcome.because)} />,
        409,
      )
    const fresh = await findAsked(c)
    return fresh ? c.html(<TemplateView {...shown} template={fresh} moved />, 409) : c.fail(404)
  },
})

/** 「削除」, after a question. B-09 */
export const deleteTemplatePage = page({
  path: '/inquiry-templates/:template/delete',
  access: 'may:edit-inquiry-templates',
  async get(c) {
    const template = await findAsked(c)
    if (!template) return c.fail(404)
    const href = `/inquiry-templates/${template.id}`
    return c.html(
      <BackofficePage c={c} title="ひな形の削除" above={[...TEMPLATES_ABOVE, { text: template.name, href }]}>
        <Confirmation
          title="このひな形を削除しますか"
          happens={['回答を書く画面で選べなくなります。これまでに送った回答は変わりません。']}
          values={[{ term: '名前', value: template.name }]}
          action={`${href}/delete`}
          formToken={c.formToken}
          ok="削除する"
          cancel={{ href }}
          destructive
        />
      </BackofficePage>,
    )
  },
  async post(c) {
    const { template = '' } = c.params
    if (!isId(template)) return c.fail(404)
    await c.transact((work) => deleteTemplate(work, template))
    return c.redirect('/inquiry-templates?done=deleted')
  },
})

async function findAsked({ env, params }: OperatorContext): Promise<ListedTemplate | undefined> {
  const { template = '' } = params
  return isId(template) ? findTemplate(env.db, template) : undefined
}

const saved = ({ user }: OperatorContext, { category, ...values }: Values<typeof templateForm>) => ({
  ...values,
  category: category ?? null,
  operator: user.id,
})

const errorsOf = (because: 'name-taken' | 'too-many' | 'moved'): Record<string, string> => {
  if (because === 'name-taken') return { name: REFUSALS[because] }
  return because === 'too-many' ? { form: REFUSALS[because] } : {}
}

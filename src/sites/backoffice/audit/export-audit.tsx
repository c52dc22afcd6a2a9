import { EXPORTED_MOST, exportAudit, recordExport } from '#domain/audit/search/export-audit.ts'
import { countAudit } from '#domain/audit/search/search-audit.ts'
import { inFigures } from '#platform/clock/in-figures.ts'
import { encodeCsv } from '#platform/csv/encode-csv.ts'
import type { Encoding } from '#platform/csv/encoding.ts'
import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { defineForm } from '#ui/form/define-form.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { radioField } from '#ui/form/radio-field.tsx'
import { readForm } from '#ui/form/read-form.ts'
import { summariseForm } from '#ui/form/summarise-form.ts'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { BackofficePage } from '../backoffice-page.tsx'
import { type OperatorContext, page } from '../page.ts'
import { type AskedCriteria, readCriteria } from './asked-criteria.ts'
import { AUDIT_ABOVE } from './audit.tsx'
import { auditForm } from './audit-form.ts'

const exportForm = defineForm(
  {
    encoding: radioField({
      label: '文字コード',
      required: true,
      options: [
        { value: 'utf-8', label: 'UTF-8（すべての文字）' },
        { value: 'shift_jis', label: 'Shift_JIS（古い表計算ソフト。ない文字は〓になります）' },
      ] as const satisfies readonly { value: Encoding; label: string }[],
    }),
  },
  { id: 'export' },
)

/** 「CSVに書き出す」: what the search shows, up to a number a spreadsheet opens. That it was done is in the audit. B-10 */
export const exportAuditPage = page({
  path: '/audit/export',
  access: 'may:read-audit',
  get: (c) => showExport(c),
  async post(c) {
    const asked = await readCriteria(c)
    const reading = readForm(exportForm, c.entries)
    const count = await countAudit(c.env.db, asked.criteria, EXPORTED_MOST + 1)
    if (!reading.ok || Object.keys(asked.errors).length > 0 || count > EXPORTED_MOST) return showExport(c, 422)
    await c.transact(async (work) => recordExport(work, asked.query, count))
    const bytes = encodeCsv(exportAudit(c.env.db, asked.criteria), reading.values.encoding)
    const name = `監査記録_${inFigures(c.now).replaceAll(/\D/g, '')}.csv`
    const { headers } = c.send('', `text/csv; charset=${reading.values.encoding}`, 200, {
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    })
    return new Response(ReadableStream.from(bytes), { headers })
  },
})

async function showExport(c: OperatorContext, status = 200): Promise<Response> {
  const asked = await readCriteria(c)
  if (Object.keys(asked.errors).length > 0) return c.redirect(`/audit?${c.query}`)
  const count = await countAudit(c.env.db, asked.criteria, EXPORTED_MOST + 1)
  return c.html(<ExportView c={c} asked={asked} count={count} />, status)
}

interface ExportViewProps {
  readonly c: OperatorContext
  readonly asked: AskedCriteria
  readonly count: number
}

const ExportView = ({ c, asked, count }: ExportViewProps) => (
  <BackofficePage c={c} title="監査記録をCSVに書き出す" above={AUDIT_ABOVE}>
    <h1>監査記録をCSVに書き出す</h1>
    <DescriptionList items={describe(asked, count)} />
    {count > EXPORTED_MOST ? (
      <NotificationBanner kind="warning" title={`一度に書き出せるのは${figure(EXPORTED_MOST)}件までです`}>
        期間を狭めるか、ほかの条件を加えてください。
      </NotificationBanner>
    ) : (
      <Form action={`/audit/export?${asked.query}`} formToken={c.formToken}>
        <Fields form={exportForm} entered={{ encoding: ['utf-8'] }} />
        <p>書き出したことと、その条件は、監査記録に残ります。</p>
        <Actions>
          <Button>書き出す</Button>
          <ButtonLink href={`/audit?${asked.query}`}>検索に戻る</ButtonLink>
        </Actions>
      </Form>
    )}
  </BackofficePage>
)

function describe({ entered }: AskedCriteria, count: number) {
  const reading = readForm(auditForm, new Map(Object.entries(entered)))
  const given = reading.ok ? summariseForm(auditForm, reading.values).filter(({ name }) => name in entered) : []
  return [
    ...given.map(({ label, text }) => ({ term: label, value: text })),
    { term: '件数', value: count > EXPORTED_MOST ? `${figure(EXPORTED_MOST)}件を超えます` : `${figure(count)}件` },
  ]
}

const figure = (count: number) => count.toLocaleString('ja-JP')

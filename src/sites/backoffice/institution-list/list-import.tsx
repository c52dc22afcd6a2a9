import { type FoundUpload, stateOfUpload } from '#domain/institutions/list-upload/find-list-upload.ts'
import { DateInText } from '#ui/date.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { BackofficePage } from '../backoffice-page.tsx'
import { type OperatorContext, page } from '../page.ts'
import { findAskedUpload } from './find-asked-upload.ts'
import { findPreview, type Preview } from './find-preview.ts'
import { LIST_IMPORTS } from './list-imports-above.ts'
import { PreviewParts } from './preview-parts.tsx'
import { UploadNews } from './upload-news.tsx'

/** One import: how far it is, what differs, what came of it. The same address from the upload to the result. B-04 */
export const listImportPage = page({
  path: '/institution-list/:upload',
  access: 'may:import-institutions',
  async get(c) {
    const upload = await findAskedUpload(c)
    return upload ? showListImport(c, upload) : c.fail(404)
  },
})

/** With what was the matter, when something was. */
export async function showListImport(c: OperatorContext, upload: FoundUpload, problem?: string, status = 200) {
  const preview = upload.listImport && (await findPreview(c.env.db, upload.listImport))
  return c.html(<ListImportView c={c} upload={upload} preview={preview} problem={problem} />, status)
}

interface ListImportProps {
  readonly c: OperatorContext
  readonly upload: FoundUpload
  readonly preview: Preview | undefined
  readonly problem: string | undefined
}

const REFRESHED_EVERY_SECONDS = '2'

const ListImportView = ({ c, upload, preview, problem }: ListImportProps) => {
  const state = stateOfUpload(upload)
  const underWay = state === 'reading' || state === 'applying'
  return (
    <BackofficePage c={c} title={upload.fileName} above={LIST_IMPORTS}>
      <h1>{upload.fileName}</h1>
      <DescriptionList
        items={[
          { term: 'アップロード', value: <DateInText value={upload.uploadedAt} /> },
          { term: '操作した人', value: upload.uploadedBy },
        ]}
      />
      <section
        aria-label="取込みの状況"
        data-refresh={underWay ? REFRESHED_EVERY_SECONDS : undefined}
        data-refreshed={underWay ? '取込みの状況が変わりました' : undefined}
      >
        <UploadNews upload={upload} state={state} problem={problem} formToken={c.formToken} />
        {preview && <PreviewParts upload={upload.id} preview={preview} />}
      </section>
    </BackofficePage>
  )
}

import { type FoundUpload, stateOfUpload, type UploadState } from '#domain/institutions/list-upload/find-list-upload.ts'
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

const UNDER_WAY: readonly UploadState[] = ['reading', 'comparing', 'applying']

/** A part is kept fresh by its like in a newer page: also that of an import that is over has to say so. */
const REFRESHED_EVERY_SECONDS = { underWay: '2', still: '600' } as const

const ListImportView = ({ c, upload, preview, problem }: ListImportProps) => {
  const state = stateOfUpload(upload)
  const underWay = UNDER_WAY.includes(state)
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
        data-refresh={REFRESHED_EVERY_SECONDS[underWay ? 'underWay' : 'still']}
        data-refreshed="取込みの状況が変わりました"
      >
        <UploadNews upload={upload} state={state} problem={problem} formToken={c.formToken} />
        {preview && <PreviewParts upload={upload.id} preview={preview} />}
      </section>
    </BackofficePage>
  )
}

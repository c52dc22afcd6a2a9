import { askListApply } from '#domain/institutions/list-upload/ask-list-apply.ts'
import { stateOfUpload } from '#domain/institutions/list-upload/find-list-upload.ts'
import { stageListAgain } from '#domain/institutions/list-upload/stage-list-again.ts'
import { Confirmation } from '#ui/confirmation.tsx'
import { BackofficePage } from '../backoffice-page.tsx'
import { page } from '../page.ts'
import { afterProof } from '../prove-again/after-proof.tsx'
import { findAskedUpload } from './find-asked-upload.ts'
import { showListImport } from './list-import.tsx'
import { LIST_IMPORTS } from './list-imports-above.ts'

const NOT_WAITING = 'この取込みは、もう始まっているか、取り込めない状態です。いまの状況をご確認ください'
const NOT_AGAIN = 'ファイルが残っていないか、比べ直す必要がありません。ファイルをもう一度選んでください'

/** 「取り込む」, asked before. B-04 */
export const applyListPage = page({
  path: '/institution-list/:upload/apply',
  access: 'may:import-institutions',
  async get(c) {
    const upload = await findAskedUpload(c)
    if (!upload) return c.fail(404)
    const counts = upload.listImport?.counts
    if (!counts || stateOfUpload(upload) !== 'staged') return showListImport(c, upload, NOT_WAITING, 409)
    const title = 'この違いを取り込みますか？'
    const figure = (count: number) => `${count.toLocaleString('ja-JP')}件`
    return c.html(
      <BackofficePage c={c} title={title} above={LIST_IMPORTS}>
        <Confirmation
          title={title}
          values={[
            { term: 'ファイル', value: upload.fileName },
            { term: '新規', value: figure(counts.new) },
            { term: '変更', value: figure(counts.changed) },
            { term: '掲載終了', value: figure(counts.gone) },
          ]}
          happens={[
            '表示した違いのすべてを、一度に取り込みます。途中で止まったときは、何も変わりません。',
            'ポータルに登録済みの医療機関等の基本情報は変わりません。',
          ]}
          action={c.path}
          formToken={c.formToken}
          ok="取り込む"
          cancel={{ href: `/institution-list/${upload.id}` }}
        />
      </BackofficePage>,
    )
  },
  post: afterProof(async (c) => {
    const upload = await findAskedUpload(c)
    if (!upload) return c.fail(404)
    const outcome = await c.transact((work) => askListApply(work, { upload: upload.id, operator: c.user.id }))
    return outcome.done ? c.redirect(`/institution-list/${upload.id}`) : showListImport(c, upload, NOT_WAITING, 409)
  }),
})

/** 「もう一度比べる」 */
export const stageAgainPage = page({
  path: '/institution-list/:upload/again',
  access: 'may:import-institutions',
  get: (c) => c.redirect(`/institution-list/${encodeURIComponent(c.params.upload ?? '')}`),
  async post(c) {
    const upload = await findAskedUpload(c)
    if (!upload) return c.fail(404)
    const outcome = await c.transact((work) => stageListAgain(work, upload.id))
    return outcome.done ? c.redirect(`/institution-list/${upload.id}`) : showListImport(c, upload, NOT_AGAIN, 409)
  },
})

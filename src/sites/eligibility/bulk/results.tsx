import { UNDER_WAY } from '#domain/bulk-registration/bulk-upload.ts'
import { findBulkUploads } from '#domain/bulk-registration/find-bulk-uploads.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { HelpedHeading } from '#ui/helped-heading.tsx'
import { Progress } from '#ui/progress.tsx'
import { EligibilityPage } from '../eligibility-page.tsx'
import { page } from '../page.ts'
import { ABOVE_BULK, BULK_RESULTS } from './bulk-words.ts'
import { ResultHandouts } from './result-handouts.tsx'
import { ResultTable } from './result-table.tsx'

/** Every minute, as the manual has it; every few seconds while there is something to be seen. E-11, 004 p.50 */
const REFRESHED_EVERY_SECONDS = { underWay: '3', still: '60' } as const

/** 「アカウント一括登録結果」: the latest three, how far the one under way is, and what came of the others. */
export const resultsPage = page({
  path: '/bulk/results',
  access: 'may:register-accounts-in-bulk',
  async get(c) {
    const uploads = await findBulkUploads(c.env.db, c.user)
    const current = uploads.find(({ state }) => UNDER_WAY.includes(state))
    const every = REFRESHED_EVERY_SECONDS[current ? 'underWay' : 'still']
    return c.html(
      <EligibilityPage c={c} title={BULK_RESULTS} above={ABOVE_BULK}>
        <HelpedHeading title={BULK_RESULTS}>
          <p>一括登録の進み具合と結果です。初期パスワードは、結果のファイルに書かれています。</p>
        </HelpedHeading>
        <p class="lead">
          新しい順に3件まで表示します。一覧は1分ごとに新しくなります。すぐに確かめるときは「更新」を押してください。
        </p>
        <section aria-label="進み具合" data-refresh={every}>
          {current?.state === 'running' && (
            <Progress
              id="registering"
              label="アカウントを登録しています"
              {...(current.rows && { done: current.rowsDone, total: current.rows })}
            />
          )}
        </section>
        <section aria-label="登録結果" data-refresh={every} data-refreshed="登録状況が変わりました">
          <ResultTable uploads={uploads} />
          <ResultHandouts uploads={uploads} />
        </section>
        <Actions>
          <ButtonLink href="/bulk/results" kind="primary">
            更新
          </ButtonLink>
          <ButtonLink href="/menu">メニュー</ButtonLink>
          <ButtonLink href="/menu" kind="quiet">
            戻る
          </ButtonLink>
        </Actions>
      </EligibilityPage>,
    )
  },
})

import { searchAccounts } from '#domain/account-administration/search-accounts.ts'
import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import { Fields } from '#ui/form/fields.tsx'
import { HelpedHeading } from '#ui/helped-heading.tsx'
import { EligibilityPage } from '../eligibility-page.tsx'
import { page } from '../page.ts'
import { AccountTable } from './account-table.tsx'
import { ABOVE_ACCOUNTS, addressOf, SEARCH } from './account-words.ts'
import { criteriaForm, readSearchView } from './criteria.ts'

const ROWS_A_PAGE = 50

/** 「アカウント検索」: at first everybody, then who fits; the only one that does opens by itself. E-07, 004 p.46 */
export const searchPage = page({
  path: '/accounts',
  access: 'may:update-accounts',
  async get(c) {
    const form = criteriaForm(c.user.role)
    const view = readSearchView(form, c.query)
    const found = view.ok ? await searchAccounts(c.env, c.now, c.user, { ...view.search, most: ROWS_A_PAGE + 1 }) : []
    const [only, another] = found
    if (view.ok && view.asked && only && !another && !view.search.after) return c.redirect(addressOf(only))
    const errors = view.ok ? {} : view.errors
    return c.html(
      <EligibilityPage c={c} title={SEARCH} above={ABOVE_ACCOUNTS} failed={!view.ok}>
        <HelpedHeading title={SEARCH}>
          <p>アカウントを探して開きます。開いた画面で、内容の更新、削除、パスワード初期化ができます。</p>
        </HelpedHeading>
        <p class="lead">
          ユーザIDと名前は、一部分だけで探せます。ひらがなとカタカナ、全角と半角、空白の有無は区別しません。
        </p>
        <ErrorSummary form={form} errors={errors} />
        <form class="account-search" action="/accounts" novalidate>
          <div class="search-form">
            <Fields form={form} entered={view.entered} errors={errors} />
          </div>
          <Actions>
            <Button>検索</Button>
            <ButtonLink href="/accounts">クリア</ButtonLink>
            <ButtonLink href="/menu" kind="quiet">
              メニュー
            </ButtonLink>
            <ButtonLink href="/menu" kind="quiet">
              戻る
            </ButtonLink>
          </Actions>
        </form>
        {view.ok && <AccountTable view={view} found={found} rows={ROWS_A_PAGE} />}
      </EligibilityPage>,
      view.ok ? 200 : 422,
    )
  },
})

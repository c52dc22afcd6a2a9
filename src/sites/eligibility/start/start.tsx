import { Actions, ButtonLink } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { ELIGIBILITY_NAME, EligibilityPage } from '../eligibility-page.tsx'
import { page } from '../page.ts'

/** The first page behind the door: whose certificate it was, and the way in. E-01, 002 p.2 */
export const startPage = page({
  path: '/',
  access: 'anyone',
  async get(c) {
    if (c.user) return c.redirect('/menu')
    const { name, code } = await c.env.db
      .selectFrom('institutions')
      .select(['name', 'code'])
      .where('id', '=', c.institution ?? '')
      .executeTakeFirstOrThrow()
    return c.html(
      <EligibilityPage c={c} title={ELIGIBILITY_NAME}>
        <h1>
          オンライン資格確認等
          <wbr />
          システム
        </h1>
        <p class="lead">電子証明書で、次の医療機関等の端末であることを確認しました。</p>
        <DescriptionList
          items={[
            { term: '機関コード', value: code ?? '（まだありません）' },
            { term: '機関名', value: name },
          ]}
        />
        <Actions>
          <ButtonLink href="/sign-in" kind="primary">
            システムの利用を始める
          </ButtonLink>
        </Actions>
      </EligibilityPage>,
    )
  },
})

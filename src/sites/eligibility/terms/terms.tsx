import { eligibilityTermsText } from '#notices/terms/eligibility-terms.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { TextSections } from '#ui/text-sections.tsx'
import { EligibilityPage } from '../eligibility-page.tsx'
import { page } from '../page.ts'

/** 「オンライン資格確認等システム利用規約」, for those who work on a closed network. E-19, 004 p.66 */
export const termsPage = page({
  path: '/terms',
  access: 'signed-in',
  get(c) {
    const text = eligibilityTermsText(c.env.operatingBody)
    return c.html(
      <EligibilityPage c={c} title={text.title} above={[{ text: 'メニュー', href: '/menu' }]}>
        <h1>{text.title}</h1>
        <p class="lead">{text.lead}</p>
        <TextSections text={text} />
        <Actions>
          <ButtonLink href="/menu">メニュー</ButtonLink>
        </Actions>
      </EligibilityPage>,
    )
  },
})

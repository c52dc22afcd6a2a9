import type { PublicText, PublicTextOf } from '#platform/text/public-text.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { TextSections } from '#ui/text-sections.tsx'
import { type PortalContext, page } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'

/** The page of a public text. The path is the same whoever runs the installation. */
export const publicTextPage = (textOf: PublicTextOf) =>
  page({
    path: textOf({ name: '', phone: '', hours: '' }).path,
    access: 'anyone',
    get: (c) => c.html(<PublicTextView c={c} text={textOf(c.env.operatingBody)} />),
  })

const PublicTextView = ({ c, text }: { readonly c: PortalContext; readonly text: PublicText }) => (
  <PortalPage c={c} title={text.title} above={[{ text: 'トップ', href: '/' }]}>
    <h1>{text.title}</h1>
    <p class="lead">{text.lead}</p>
    <TextSections text={text} />
    {text.onward && (
      <Actions>
        {text.onward.map(({ href, text: label }) => (
          <ButtonLink href={href}>{label}</ButtonLink>
        ))}
      </Actions>
    )}
  </PortalPage>
)

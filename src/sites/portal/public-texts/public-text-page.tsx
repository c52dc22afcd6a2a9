import { Actions, ButtonLink } from '#ui/button.tsx'
import { DateInText } from '#ui/date.tsx'
import { Icon } from '#ui/icon.tsx'
import { type PortalContext, page } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import type { PublicText, PublicTextOf, TextLink, TextSection } from './public-text.ts'

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
    {(text.sections ?? []).map((section) => (
      <Section {...section} />
    ))}
    {text.version && (
      <p class="text-version">
        第{text.version.number}版（
        <DateInText value={text.version.since} />
        から）
      </p>
    )}
    {text.onward && (
      <Actions>
        {text.onward.map(({ href, text: label }) => (
          <ButtonLink href={href}>{label}</ButtonLink>
        ))}
      </Actions>
    )}
  </PortalPage>
)

const Section = ({ heading, paragraphs = [], items = [], links = [] }: TextSection) => (
  <section class="text-section">
    <h2>{heading}</h2>
    {paragraphs.map((paragraph) => (
      <p>{paragraph}</p>
    ))}
    {items.length > 0 && (
      <ul>
        {items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    )}
    <SectionLinks links={links} />
  </section>
)

/** One link is a line, several are a list. */
const SectionLinks = ({ links }: { readonly links: readonly TextLink[] }) => {
  const [first, ...others] = links
  if (!first) return null
  if (others.length === 0)
    return (
      <p>
        <SectionLink {...first} />
      </p>
    )
  return (
    <ul>
      {links.map((link) => (
        <li>
          <SectionLink {...link} />
        </li>
      ))}
    </ul>
  )
}

const SectionLink = ({ text, href, note }: TextLink) => (
  <>
    <a href={href}>
      {text}
      {href.startsWith('https:') && <Icon name="external" />}
    </a>
    {note && <>：{note}</>}
  </>
)

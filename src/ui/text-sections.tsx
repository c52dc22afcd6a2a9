import type { PublicText, TextLink, TextSection } from '#platform/text/public-text.ts'
import { DateInText } from '#ui/date.tsx'
import { Icon } from '#ui/icon.tsx'

/** The parts of a text that says the same to everybody, and which version of it this is. */
export const TextSections = ({ text: { sections = [], version } }: { readonly text: PublicText }) => (
  <>
    {sections.map((section) => (
      <Section {...section} />
    ))}
    {version && (
      <p class="text-version">
        第{version.number}版（
        <DateInText value={version.since} />
        から）
      </p>
    )}
  </>
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

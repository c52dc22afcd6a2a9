import type { Found } from './find-texts.ts'

interface ResultsProps {
  readonly found: readonly Found[]
  /** Below what they stand. */
  readonly heading?: 'h2' | 'h3'
}

/** What was found, the best first. */
export const Results = ({ found, heading: Heading = 'h2' }: ResultsProps) => (
  <ul class="results">
    {found.map(({ title, href, excerpt }) => (
      <li>
        <Heading>
          <a href={href}>{title}</a>
        </Heading>
        <p>{excerpt}</p>
      </li>
    ))}
  </ul>
)

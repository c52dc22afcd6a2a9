/** One way to narrow a list, or to widen it again, and how many rows one would see then. */
export interface FacetOption {
  readonly label: string
  readonly href: string
  readonly chosen: boolean
  /** Undefined where there are too many to count. */
  readonly count: number | undefined
}

export interface Facet {
  readonly label: string
  readonly options: readonly FacetOption[]
}

/** Beside a list: every way to narrow it, with what one would see. Links, so that each has an address. B-02, B-09 */
export const Facets = ({ facets }: { readonly facets: readonly Facet[] }) => (
  <nav class="facets" id="facets" tabindex={-1} aria-label="絞り込み">
    {facets.map(({ label, options }, index) => (
      <section class="facet">
        <h2 class="facet-label" id={`facet-${index}`}>
          {label}
        </h2>
        <ul aria-labelledby={`facet-${index}`}>
          {options.map(({ label: text, href, chosen, count }) => (
            <li>
              <a href={href} aria-current={chosen ? 'true' : undefined}>
                <span>{text}</span>
                {count !== undefined && (
                  <span class="facet-count">
                    {count.toLocaleString('ja-JP')}
                    <span class="visually-hidden">件</span>
                  </span>
                )}
              </a>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </nav>
)

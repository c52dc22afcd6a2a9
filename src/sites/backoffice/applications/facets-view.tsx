import type { Facet } from './facets.ts'
import { queueAddress } from './queue-view.ts'

/** Beside the queue: every way to narrow it, with what one would see. Links, so that each has an address. B-02 */
export const Facets = ({ facets }: { readonly facets: readonly Facet[] }) => (
  <nav class="facets" id="facets" tabindex={-1} aria-label="絞り込み">
    {facets.map(({ label, options }, index) => (
      <section class="facet">
        <h2 class="facet-label" id={`facet-${index}`}>
          {label}
        </h2>
        <ul aria-labelledby={`facet-${index}`}>
          {options.map(({ label: text, view, chosen, count }) => (
            <li>
              <a href={queueAddress(view)} aria-current={chosen ? 'true' : undefined}>
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

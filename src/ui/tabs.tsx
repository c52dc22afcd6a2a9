import type { Child } from 'hono/jsx'

export interface Tab {
  /** Stands in the address: `#mail`. */
  readonly id: string
  readonly label: string
  readonly content: Child
}

export interface TabsProps {
  /** What the tabs divide. */
  readonly label: string
  readonly tabs: readonly Tab[]
}

/** Parts of one page of which one is read at a time. Without JavaScript: a table of contents above all of them. */
export const Tabs = ({ label, tabs }: TabsProps) => (
  <div class="tabs" data-tabs>
    <nav aria-label={label}>
      <ul class="tabs-list">
        {tabs.map((tab) => (
          <li>
            <a class="tabs-tab" href={`#${tab.id}`} id={`${tab.id}-tab`}>
              {tab.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
    {tabs.map((tab) => (
      <section class="tabs-panel" id={tab.id} aria-labelledby={`${tab.id}-tab`}>
        <p class="tabs-title">{tab.label}</p>
        {tab.content}
      </section>
    ))}
  </div>
)

export interface TabLinksProps {
  readonly label: string
  readonly links: readonly { readonly text: string; readonly href: string; readonly here?: boolean }[]
}

/** The same look for parts that are pages of their own. */
export const TabLinks = ({ label, links }: TabLinksProps) => (
  <nav class="tabs" aria-label={label}>
    <ul class="tabs-list">
      {links.map(({ text, href, here }) => (
        <li>
          <a class="tabs-tab" href={href} aria-current={here ? 'page' : undefined}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

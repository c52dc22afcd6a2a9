import type { Child, PropsWithChildren } from 'hono/jsx'
import { raw } from '#platform/html/html.ts'
import type { SiteSlug } from '#platform/site-slug.ts'
import { IdleNote, IdleWarning, type IdleWarningProps } from './idle-warning.tsx'
import type { Account } from './page/account-menu.tsx'
import { Breadcrumb } from './page/breadcrumb.tsx'
import { Footer, type FooterProps } from './page/footer.tsx'
import { Header, type NavigationItem, type Search } from './page/header.tsx'

/** What a site is on every page: built once at start. */
export interface Site {
  readonly slug: SiteSlug
  readonly name: string
  /** Address of its top page; '/' unless said otherwise. */
  readonly home?: string
  readonly navigation?: readonly NavigationItem[]
  readonly footer?: FooterProps
  /** Name of an environment that is not the real one, on a band on every page: 「接続検証環境」. */
  readonly environment?: string
  /** Words of the band of a practice installation. */
  readonly practice?: string
}

export type DocumentProps = PropsWithChildren<{
  readonly site: Site
  /** Where a style sheet or script is served: assets.url. */
  readonly assets: { url(name: string): string }
  /** The h1 of the page; the site's name follows it in the browser's tab. */
  readonly title: string
  /** Path of this page, to mark where one is in the navigation. */
  readonly path: string
  /** Pages above this one, from the top page down; none on the top page. */
  readonly above?: readonly NavigationItem[]
  readonly navigation?: readonly NavigationItem[]
  readonly search?: Search
  readonly account?: Account
  /** Of somebody who is signed in: when that ends without action. */
  readonly idle?: IdleWarningProps | undefined
  /** The form on this page came back with errors: said first in the title, which screen readers read first. */
  readonly failed?: boolean
  /** Browser code that only this page needs, by its asset name. */
  readonly scripts?: readonly string[]
  /** What stands beside every page of the site, after its footer. */
  readonly beside?: Child
}>

/** A whole page around its <main>. The page itself writes the one h1. */
export const Document = (props: DocumentProps) => {
  const {
    site,
    assets,
    title,
    path,
    above = [],
    navigation,
    search,
    account,
    idle,
    failed = false,
    scripts = [],
    beside,
    children,
  } = props
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang="ja" data-site={site.slug}>
        <head>
          <meta charset="utf-8" />
          <title>{pageTitle(title, site.name, failed)}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="format-detection" content="telephone=no" />
          <meta name="color-scheme" content="light dark" />
          <link rel="icon" type="image/svg+xml" href={assets.url(`favicon-${site.slug}.svg`)} />
          <link rel="stylesheet" href={assets.url('fonts.css')} />
          <link rel="stylesheet" href={assets.url('main.css')} />
          {['main.js', ...scripts].map((name) => (
            <script type="module" src={assets.url(name)} />
          ))}
        </head>
        <body>
          <a class="skip-link" href="#main">
            本文へ移動
          </a>
          {site.environment && <Band kind="environment">{site.environment}</Band>}
          {site.practice && <Band kind="practice">{site.practice}</Band>}
          <Header
            siteName={site.name}
            home={site.home ?? '/'}
            path={path}
            navigation={navigation ?? site.navigation ?? []}
            search={search}
            account={account}
          />
          {above.length > 0 && <Breadcrumb above={above} here={title} />}
          <main class="main wrap" id="main" tabindex={-1}>
            {children}
            {idle && <IdleNote {...idle} />}
          </main>
          {site.footer && <Footer {...site.footer} />}
          {beside}
          {idle && <IdleWarning {...idle} />}
        </body>
      </html>
    </>
  )
}

function pageTitle(title: string, siteName: string, failed: boolean): string {
  const name = title === siteName ? title : `${title}｜${siteName}`
  return failed ? `エラー：${name}` : name
}

const Band = ({ kind, children }: PropsWithChildren<{ kind: 'environment' | 'practice' }>) => (
  <aside class={`band band-${kind}`} aria-label={kind === 'environment' ? '接続先の環境' : '練習用の環境'}>
    <p class="wrap">{children}</p>
  </aside>
)

import type { Child } from 'hono/jsx'

/** One page of the gallery: parts of a kind, each in each of its states. */
export interface GallerySection {
  readonly slug: string
  readonly title: string
  readonly lead: string
  content(view: GalleryView): Child
}

/** What a page of the gallery is asked for. */
export interface GalleryView {
  readonly path: string
  readonly query: URLSearchParams
  readonly formToken: string
}

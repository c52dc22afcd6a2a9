import type { PagingProps } from '#ui/paging.tsx'

export interface Numbering {
  /** Counted from 1; a page beyond the last one is the last one. */
  readonly page: number
  readonly perPage: number
  readonly total: number
  readonly path: string
  readonly query: URLSearchParams
}

/** How many pages are offered on either side of this one. */
const NEIGHBOURS = 2

/** What Paging needs for a list that is counted: the first page, the last one and those around this one. */
export function numberedPages({ page, perPage, total, path, query }: Numbering): Omit<PagingProps, 'label'> {
  const last = Math.max(1, Math.ceil(total / perPage))
  const here = Math.min(Math.max(1, page), last)
  const href = (number: number) => {
    const asked = new URLSearchParams(query)
    asked.set('page', String(number))
    return `${path}?${asked}`
  }
  const numbers = Array.from({ length: last }, (_, index) => index + 1).filter(
    (number) => number === 1 || number === last || Math.abs(number - here) <= NEIGHBOURS,
  )
  return {
    from: Math.min((here - 1) * perPage + 1, total),
    to: Math.min(here * perPage, total),
    total,
    page: here,
    pages: numbers.map((number) => ({ number, href: href(number) })),
    previous: here > 1 ? href(here - 1) : undefined,
    next: here < last ? href(here + 1) : undefined,
  }
}

/** The page that the address asks for: `page=3`; anything else is the first one. */
export function readPage(query: URLSearchParams): number {
  const text = query.get('page') ?? ''
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : 1
}

import type { JSX } from 'hono/jsx/jsx-runtime'
import { escapeHtml, Html } from './html.ts'

export type { JSX }

type Component = (props: Readonly<Record<string, unknown>>) => unknown

/** Presence is all they say. HTML Living Standard, attributes marked as boolean */
const BOOLEAN_ATTRIBUTES = new Set(
  `allowfullscreen async autofocus autoplay checked controls default defer disabled formnovalidate hidden inert ismap
  itemscope loop multiple muted nomodule novalidate open playsinline readonly required reversed selected`.split(/\s+/),
)
/** They have no end. HTML Living Standard, void elements */
const VOID_ELEMENTS = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

/**
 * Makes HTML of `<tag …>` at once: children are made before the element they stand in, so there is nothing to walk
 * through afterwards. Text is escaped, an element is not. Components are functions that answer at once.
 */
export function jsx(tag: string | Component, props: Readonly<Record<string, unknown>>): JSX.Element {
  if (typeof tag === 'function') return asElement(tag(props))
  const attributes = attributesOf(props)
  if (VOID_ELEMENTS.has(tag)) return asElement(new Html(`<${tag}${attributes}/>`))
  return asElement(new Html(`<${tag}${attributes}>${htmlOf(props.children)}</${tag}>`))
}

export { jsx as jsxs }

export const Fragment = ({ children }: { readonly children?: unknown }): JSX.Element =>
  new Html(htmlOf(children)) as never

/** Types have it that elements are strings with a mark. */
const asElement = (made: unknown): JSX.Element => (made instanceof Html ? made : new Html(htmlOf(made))) as never

function attributesOf(props: Readonly<Record<string, unknown>>): string {
  let attributes = ''
  for (const name in props) {
    if (name === 'children') continue
    const value = props[name]
    if (value === undefined || value === null) continue
    if (typeof value === 'boolean' && BOOLEAN_ATTRIBUTES.has(name)) attributes += value ? ` ${name}=""` : ''
    else attributes += ` ${name}="${typeof value === 'number' ? value : escapeHtml(String(value))}"`
  }
  return attributes
}

function htmlOf(child: unknown): string {
  if (typeof child === 'string') return escapeHtml(child)
  if (child instanceof Html) return child.html
  if (child === undefined || child === null || typeof child === 'boolean') return ''
  if (typeof child === 'number') return String(child)
  if (!Array.isArray(child)) throw new TypeError(`no child of an element: ${typeof child}`)
  let html = ''
  for (const one of child) html += htmlOf(one)
  return html
}

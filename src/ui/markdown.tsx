import type { Child } from 'hono/jsx'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { Icon } from './icon.tsx'

/** The nodes of mdast. */
type Root = ReturnType<typeof fromMarkdown>
type RootContent = Root['children'][number]
type List = Extract<RootContent, { type: 'list' }>
type ListItem = List['children'][number]
type PhrasingContent = Extract<RootContent, { type: 'paragraph' }>['children'][number]
interface Node {
  readonly type: string
}
interface Parent extends Node {
  readonly children: readonly Node[]
}

/** Headings of a text begin under the h1 of its page. */
const TOP = 2
const DEEPEST = 4

/** Where a link may lead: a page of this site, the web, a mailbox, a telephone. Everything else is shown as text. */
const SAFE_LINK = /^(\/(?![/\\\s])|https:\/\/|mailto:|tel:|#)/

export interface TextHeading {
  readonly id: string
  readonly text: string
}

/** 「[注]: 平日のみ」 is something that is written, not a reference that vanishes. */
const WITHOUT_REFERENCES = { disable: { null: ['definition'] } }

/** The texts that were read last: the same ones are asked for again and again, and searched through together. */
const READ = new Map<string, Root>()
const READ_AT_MOST = 1_000

/** A text in Markdown. CommonMark 0.31 without HTML, pictures and references. */
export function readMarkdown(markdown: string): Root {
  const root = READ.get(markdown) ?? read(markdown)
  READ.delete(markdown)
  READ.set(markdown, root)
  const [oldest] = READ.keys()
  if (READ.size > READ_AT_MOST && oldest !== undefined) READ.delete(oldest)
  return root
}

function read(markdown: string): Root {
  if (takesLong(markdown)) return literally(markdown)
  const root = fromMarkdown(markdown, { extensions: [WITHOUT_REFERENCES] })
  return isDeeper(root, MOST_NESTED) ? literally(markdown) : root
}

/** What nobody writes, and the parser would sit over for many seconds: a line of signs alone, or signs by the thousand. */
const takesLong = (markdown: string): boolean =>
  NESTED_IN_A_LINE.test(markdown) || (markdown.match(SIGN)?.length ?? 0) > MOST_SIGNS

const NESTED_IN_A_LINE = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){10}/m
const SIGN = /[*_[\]`<]/g
const MOST_SIGNS = 2_000

/** No text of ours nests so deep; what does would be read by as many calls within calls. */
const MOST_NESTED = 30

const isDeeper = (node: Node, levels: number): boolean =>
  levels === 0 || ('children' in node && (node as Parent).children.some((child) => isDeeper(child, levels - 1)))

const literally = (value: string): Root => ({ type: 'root', children: [{ type: 'code', value }] })

/** Paragraphs, headings, lists, quotations, emphasis and safe links; the rest as the text it is. P-24 */
export const Markdown = ({ text }: { readonly text: Root }) => {
  const headings = headingsOf(text)
  return <div class="prose">{text.children.map((node) => block(node, headings))}</div>
}

/** What stands before the first heading, and the rest. */
export function splitLead({ children }: Root): [lead: Root, rest: Root] {
  const first = children.findIndex(({ type }) => type === 'heading')
  const end = first < 0 ? children.length : first
  return [
    { type: 'root', children: children.slice(0, end) },
    { type: 'root', children: children.slice(end) },
  ]
}

/** The headings of the first level, for a table of contents, with the ids under which they stand on the page. */
export const tableOfContents = (text: Root): TextHeading[] => [...headingsOf(text).values()]

/** What it says, without its signs: for the search, and for previews. */
export const plainText = (node: Node): string => {
  if ('value' in node) return String(node.value)
  if (node.type === 'break') return ' '
  const parts = 'children' in node ? (node as Parent).children.map(plainText) : []
  return parts.join(node.type === 'root' || node.type === 'list' || node.type === 'listItem' ? ' ' : '')
}

function headingsOf(text: Root): Map<Node, TextHeading> {
  const headings = text.children.filter((node) => node.type === 'heading' && node.depth <= TOP)
  return new Map(headings.map((node, index) => [node, { id: `section-${index + 1}`, text: plainText(node) }]))
}

function block(node: RootContent, headings: Map<Node, TextHeading>): Child {
  switch (node.type) {
    case 'paragraph':
      return <p>{node.children.map(phrase)}</p>
    case 'heading':
      return heading(Math.min(Math.max(node.depth, TOP), DEEPEST), node.children, headings.get(node)?.id)
    case 'list':
      return list(node, headings)
    case 'blockquote':
      return <blockquote>{node.children.map((child) => block(child, headings))}</blockquote>
    case 'thematicBreak':
      return <hr />
    case 'code':
    case 'html':
      return <p class="prose-literal">{node.value}</p>
    default:
      return null
  }
}

function heading(depth: number, children: readonly PhrasingContent[], id: string | undefined): Child {
  const text = children.map(phrase)
  if (depth === TOP) return <h2 id={id}>{text}</h2>
  return depth === DEEPEST ? <h4>{text}</h4> : <h3>{text}</h3>
}

function list({ ordered, start, children }: List, headings: Map<Node, TextHeading>): Child {
  const items = children.map((item) => <li>{itemContent(item, headings)}</li>)
  return ordered ? <ol start={start && start !== 1 ? start : undefined}>{items}</ol> : <ul>{items}</ul>
}

/** An item of one line is that line, not a paragraph in a list. */
const itemContent = ({ spread, children }: ListItem, headings: Map<Node, TextHeading>): Child[] =>
  children.map((child) => (child.type === 'paragraph' && !spread ? child.children.map(phrase) : block(child, headings)))

function phrase(node: PhrasingContent): Child {
  switch (node.type) {
    case 'text':
    case 'html':
      return lines(node.value)
    case 'strong':
      return <strong>{node.children.map(phrase)}</strong>
    case 'emphasis':
      return <em>{node.children.map(phrase)}</em>
    case 'inlineCode':
      return <code>{node.value}</code>
    case 'break':
      return <br />
    case 'link':
      return SAFE_LINK.test(node.url) ? link(node.url, node.children.map(phrase)) : node.children.map(phrase)
    default:
      return 'alt' in node ? (node.alt ?? '') : ''
  }
}

/** Where the writer began a new line, the reader's begins too. */
const lines = (text: string): Child[] => text.split('\n').map((line, index) => [index > 0 && <br />, line])

const link = (href: string, text: Child): Child => (
  <a href={href}>
    {text}
    {href.startsWith('https:') && <Icon name="external" />}
  </a>
)

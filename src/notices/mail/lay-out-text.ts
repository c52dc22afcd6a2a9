import type { Letterhead } from '#platform/letterhead.ts'
import { columnsOf, wrapLines } from './columns.ts'
import { contactLines, SEND_ONLY } from './foot-lines.ts'
import type { Fact, MailContent, MailLink, Quoted } from './mail.ts'

const COLUMNS = 72
const RULE = '─'.repeat(COLUMNS / 2)

/** The mail as plain text, 72 columns wide: reads well in any program and on paper. */
export function layOutText(letterhead: Letterhead, content: MailContent): string {
  const { greeting, reason, facts = [], quoted, link, paragraphs = [] } = content
  const blocks = [
    greeting,
    wrapLines(reason, COLUMNS),
    factTable(facts),
    quoted && quotedBlock(quoted),
    link && linkBlock(link),
    ...paragraphs.map((text) => wrapLines(text, COLUMNS)),
    [RULE, SEND_ONLY].join('\n'),
    ['【お問い合わせ】', ...contactLines(letterhead)].join('\n'),
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}

const SET_IN = '  '

/** Every line set in, so that none looks like a part of ours. */
const quotedBlock = ({ heading, text }: Quoted): string =>
  [`■ ${heading}`, '', ...text.split('\n').flatMap((line) => wrapLines(line, COLUMNS - SET_IN.length).split('\n'))]
    .map((line, index) => (index === 0 || line === '' ? line : SET_IN + line))
    .join('\n')

/** The link on a line of its own, so that every program makes it clickable whole. */
const linkBlock = ({ label, href, note }: MailLink): string =>
  [`▼ ${label}`, href, ...(note ? [wrapLines(note, COLUMNS)] : [])].join('\n')

function factTable(facts: readonly Fact[]): string {
  const width = Math.max(0, ...facts.map(([label]) => columnsOf(label)))
  const pad = (label: string) => label + ' '.repeat(width - columnsOf(label))
  return facts.map(([label, value]) => `  ${pad(label)} ： ${value}`).join('\n')
}

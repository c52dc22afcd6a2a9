import { toKatakana } from '#platform/text/kana.ts'
import { toFullKana, toHalfWidth } from '#platform/text/width.ts'

/** Something that can be found. */
export interface Findable {
  readonly title: string
  readonly href: string
  /** Everything it says, in reading order. */
  readonly text: string
}

export interface Found extends Findable {
  /** What stands around the first word that was found. */
  readonly excerpt: string
}

const WORDS_MOST = 10
const BEFORE = 20
const EXCERPT = 120

/**
 * Those that hold every word of the query, in the title first. Widths, capitals and the two kana make no difference:
 * 「ﾊﾟｽﾜｰﾄﾞ」 finds 「パスワード」.
 */
export function findTexts(texts: readonly Findable[], query: string): Found[] {
  const words = fold(query).split(/\s+/).filter(Boolean).slice(0, WORDS_MOST)
  if (words.length === 0) return []
  return texts
    .map((findable) => ({ findable, title: fold(findable.title), text: fold(findable.text) }))
    .filter(({ title, text }) => words.every((word) => title.includes(word) || text.includes(word)))
    .map(({ findable, title, text }) => ({
      rank: words.filter((word) => title.includes(word)).length,
      found: { ...findable, excerpt: excerptOf(findable.text, text, words) },
    }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ found }) => found)
}

const fold = (text: string): string => toKatakana(toFullKana(toHalfWidth(text))).toLowerCase()

function excerptOf(text: string, folded: string, words: readonly string[]): string {
  const places = words.map((word) => folded.indexOf(word)).filter((place) => place >= 0)
  const from = Math.max(0, Math.min(...(places.length > 0 ? places : [0])) - BEFORE)
  const excerpt = text.slice(from, from + EXCERPT).toWellFormed()
  return `${from > 0 ? '…' : ''}${excerpt}${from + EXCERPT < text.length ? '…' : ''}`
}

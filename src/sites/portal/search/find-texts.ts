import { contentWords, fold } from './content-words.ts'

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

export interface Findings {
  readonly found: readonly Found[]
  /** Nothing held everything that was asked for: these hold a part of it. */
  readonly partial: boolean
}

const PHRASES_MOST = 10
const BEFORE = 20
const EXCERPT = 120
/** A word in the title speaks for a page as this many in its text. */
const TITLE_COUNTS = 2
/** Of a question in a sentence, so much has to be found. */
const SHARE_LEAST = 0.5
/** A word that stands nowhere speaks against what holds only the others. */
const HELD_BY_NOBODY = 0.5
/** Far behind the best, and in long rows, nobody looks. */
const NEARLY_AS_GOOD = 0.4
const NEAR_AT_MOST = 10

/**
 * Those that hold every word of the query, in the title first. Widths, capitals and the two kana make no difference:
 * 「ﾊﾟｽﾜｰﾄﾞ」 finds 「パスワード」. A sentence without spaces, that nobody wrote like this, is looked for by its words. P-24
 */
export function findTexts(texts: readonly Findable[], query: string): Findings {
  const phrases = query.split(/\s+/).filter(Boolean).slice(0, PHRASES_MOST)
  const whole = rank(texts, phrases.map(fold), 1)
  if (whole.length > 0) return { found: whole, partial: false }
  const words = [...new Set(phrases.flatMap(contentWords))].slice(0, PHRASES_MOST)
  const found = rank(texts, words, SHARE_LEAST).slice(0, NEAR_AT_MOST)
  return { found, partial: found.length > 0 }
}

/** Those that hold at least this share of the words; a word that few pages hold says more than one that many do. */
function rank(texts: readonly Findable[], words: readonly string[], share: number): Found[] {
  if (words.length === 0) return []
  const folded = texts.map((findable) => ({ findable, title: fold(findable.title), text: fold(findable.text) }))
  const weights = new Map(
    words.map((word) => {
      const holding = folded.filter(({ title, text }) => title.includes(word) || text.includes(word)).length
      return [word, Math.log(1 + texts.length / Math.max(HELD_BY_NOBODY, holding))]
    }),
  )
  const total = words.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0)
  const candidates = folded
    .map(({ findable, title, text }) => {
      const held = words.filter((word) => title.includes(word) || text.includes(word))
      const weight = held.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0)
      const inTitle = held.filter((word) => title.includes(word))
      const score = weight + inTitle.reduce((sum, word) => sum + (weights.get(word) ?? 0) * (TITLE_COUNTS - 1), 0)
      return { found: { ...findable, excerpt: excerptOf(findable.text, text, held) }, score, share: weight / total }
    })
    .filter((candidate) => candidate.share >= share)
    .sort((a, b) => b.score - a.score)
  const least = share < 1 ? (candidates[0]?.score ?? 0) * NEARLY_AS_GOOD : 0
  return candidates.filter(({ score }) => score >= least).map(({ found }) => found)
}

function excerptOf(text: string, folded: string, words: readonly string[]): string {
  const places = words.map((word) => folded.indexOf(word)).filter((place) => place >= 0)
  const from = Math.max(0, Math.min(...(places.length > 0 ? places : [0])) - BEFORE)
  const excerpt = text.slice(from, from + EXCERPT).toWellFormed()
  return `${from > 0 ? '…' : ''}${excerpt}${from + EXCERPT < text.length ? '…' : ''}`
}

import { toKatakana } from '#platform/text/kana.ts'
import { toFullKana, toHalfWidth } from '#platform/text/width.ts'

const WORDS = new Intl.Segmenter('ja', { granularity: 'word' })
/** を, から, です: what holds a sentence together and says nothing of what it is about. */
const JOINT =
  /^(\p{scx=Hiragana}{1,2}|ました|ません|ください|したい|ほしい|ついて|どうする|どうすれ|という|ところ|ちゃい|ちゃっ)$/u

/** As texts and queries are compared: widths, capitals and the two kana make no difference. */
export const fold = (text: string): string => toKatakana(toFullKana(toHalfWidth(text))).toLowerCase()

/** The words of a sentence that say what it is about, folded: 「パスワードを忘れた」 → パスワード, 忘レ. P-24 */
export const contentWords = (sentence: string): string[] =>
  [...WORDS.segment(toFullKana(toHalfWidth(sentence)))]
    .filter(({ segment, isWordLike }) => isWordLike && !JOINT.test(segment))
    .map(({ segment }) => fold(segment))

import { isJisX0208, toJisSpelling } from './jis-x-0208.ts'
import { toFullWidth } from './width.ts'

/**
 * Kanji that PCs can type but JIS X 0208 lacks, each with the form that registers and receipt computers write
 * instead. Only forms of the same character: a name must stay the name of the same person.
 */
const KANJI = `
  髙高 﨑崎 德徳 濵浜 瀨瀬 桒桑 栁柳 桺柳 𠮷吉 𣘺橋 槗橋 𫞎橋 賴頼 增増 寬寛 敎教 曻昇 橫横 淸清 黑黒
  綠緑 緖緒 薰薫 蔣蒋 郞郎 鄕郷 鄊郷 靑青 鷗鴎 俱倶 剝剥 卽即 吞呑 嚙噛 囊嚢 塡填 姸妍 屛屏 幷并 摑掴
  搔掻 杦杉 噓嘘 溫温 潑溌 瀆涜 焰焔 瘦痩 禱祷 稅税 簞箪 繫繋 繡繍 萊莱 蠟蝋 蟬蝉 醬醤 頰頬 顚顛 驒騨
  麴麹 麵麺 黃黄 內内 冝宜 吳呉 圡土 姬姫 尙尚 巢巣 彥彦 悅悦 戶戸 揭掲 曆暦 步歩 歷歴 每毎 毗毘 涉渉
  狀状 產産 硏研 秊年 絕絶 緣縁 脫脱 虛虚 說説 銳鋭 鍊錬 閒間 閱閲 昻昂 俞兪 凞熙 曺曹 甯寧 寗寧 羡羨
  羗羌 鈆鉛 蠇蛎 﨣起 靍鶴 靏鶴 鸖鶴 驎麟 嵓巌 巗巌 﨔欅 溿畔 甁瓶 罇樽 蕫董 裵裴 贒賢 隝島 隯島 眀明
  朙明 玆茲 醱醗 錄録 镸長 隂陰 雞鶏 靎鶴 頣頤 鹼鹸 减減 凴凭 㐂喜 㐧第 㑹会 㔟勢 㘴座 㟢崎 㟁岸 㞍尻
  𠀋丈 𡈽土 𣳾泰 𠮟叱 槩概 槪概 歧岐 牕窓 簱旗 纍累 薭稗 譿慧 軀躯 辦弁 魲鱸 咊和 壐璽 姊姉 娛娯 宻密
  寕寧 岺岑 徵徴 旣既 柰奈 柗松 柹柿 桼漆 欵款 渴渇 湏須 潄漱 秌秋 窻窓 胷胸 芲花 苐第 蔴麻 褔福 軄職
  逈迥 韌靭 鼔鼓
`
/** Taken apart like other signs these would become 「（株）」, which no field for names takes. */
const SIGNS = '㈱株式会社 ㈲有限会社 ㈳社団法人 ㈶財団法人 ㊑株式会社 ㊒有限会社 ㊓社団法人 ㊖財団法人'

const TABLE: ReadonlyMap<string, string> = new Map(
  `${KANJI} ${SIGNS}`
    .trim()
    .split(/\s+/)
    .map((pair) => [...pair])
    .map(([character = '', ...substitute]) => [character, substitute.join('')]),
)

/**
 * What to write instead of a character that is not in JIS X 0208, in full width: 髙 → 高, ① → １, Ⅱ → ＩＩ, é → ｅ.
 * Undefined when the character needs none, or none is known (外字, rare kanji, pictures).
 */
export function substituteFor(character: string): string | undefined {
  if (isJisX0208(toJisSpelling(character))) return undefined
  const known = TABLE.get(character)
  if (known) return known
  const parts = character
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
  const plain = toJisSpelling(toFullWidth(parts))
  return plain && [...plain].every(isJisX0208) ? plain : undefined
}

/** Private use: a 外字 exists only on the machine that defined it, so nobody else can know what to write instead. */
export const isPrivateUse = (character: string): boolean => /^\p{Co}$/u.test(character)

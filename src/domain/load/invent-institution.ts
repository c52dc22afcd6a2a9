import { checkDigitAgrees, composeInstitutionCode } from '#domain/institutions/institution-code.ts'
import { INSTITUTION_KINDS } from '#domain/institutions/institution-kind.ts'
import { PREFECTURES } from '#domain/institutions/prefectures.ts'
import type { Random } from '#platform/random.ts'

/** Nobody can receive mail there. RFC 2606 §2 */
export const INVENTED_MAIL_DOMAIN = 'load.invalid'

/** 郡市区番号 that no municipality has. */
const NOWHERE = '99'
const CODES_OF_A_PREFECTURE = 10_000
export const INSTITUTIONS_AT_MOST = PREFECTURES.length * CODES_OF_A_PREFECTURE

const PLACES = ['青葉', '若松', '清水', '緑ヶ丘', '桜坂', '朝日', '中央', '港', '白樺', '富士見']
const SURNAMES = ['佐藤', '鈴木', '高橋', '田中', '伊藤', '渡辺', '山本', '中村', '小林', '加藤']
const FIRST_NAMES = ['花子', '太郎', '陽子', '健一', '美咲', '大輔', '恵', '誠', '由美', '直樹']
const ENDINGS = { medical: 'クリニック', dental: '歯科医院', pharmacy: '薬局', 'home-nursing': '訪問看護ステーション' }

/** How often each kind is met among every twenty. */
const KINDS = INSTITUTION_KINDS.filter((kind) => 'feeSchedule' in kind).flatMap((kind) =>
  Array.from({ length: { medical: 8, dental: 6, pharmacy: 5, 'home-nursing': 1 }[kind.slug] }, () => kind),
)

/** An institution and its user that nobody can take for real: the name says so, and so do code and mail address. */
export function inventInstitution(random: Random, number: number) {
  const pick = <Of>(from: readonly Of[]): Of => from[random.bytes(4).readUInt32BE() % from.length] as Of
  const kind = pick(KINDS)
  const [lastName, firstName] = [pick(SURNAMES), pick(FIRST_NAMES)]
  const name = `【架空】${pick(PLACES)}${lastName}${ENDINGS[kind.slug]}${number}`
  return {
    kind: kind.slug,
    code: inventCode(kind.feeSchedule, number),
    name,
    founder: `${lastName}　${firstName}`,
    postalCode: '1000099',
    phone: `030${String(number).padStart(7, '0')}`,
    lastName,
    firstName,
    email: `user-${number}@${INVENTED_MAIL_DOMAIN}`,
  }
}

/** A code of its own for every number below INSTITUTIONS_AT_MOST, with a right check digit. */
function inventCode(feeSchedule: (typeof KINDS)[number]['feeSchedule'], number: number): string {
  const prefecture = (PREFECTURES[number % PREFECTURES.length] as (typeof PREFECTURES)[number]).code
  const six = NOWHERE + String(Math.floor(number / PREFECTURES.length)).padStart(4, '0')
  const parts = [...'0123456789']
    .map((digit) => ({ prefecture, feeSchedule, code7: six + digit }))
    .find(checkDigitAgrees)
  return composeInstitutionCode(parts as NonNullable<typeof parts>)
}

import type { UnwantedCharacter } from '#platform/text/unwanted-character.ts'

const count = (number: number) => number.toLocaleString('ja-JP')

/** What a form says of itself, composed from the label: what is the matter, then what to do. */
export const MESSAGES = {
  missing: (label: string) => `${label}を入力してください。`,
  notChosen: (label: string) => `${label}を選択してください。`,
  noFile: (label: string) => `${label.endsWith('ファイル') ? label : `${label}のファイル`}を選択してください。`,
  notChecked: (label: string) => `「${label}」にチェックを入れてください。`,
  repeated: (label: string) => `${label}が2つ以上届きました。もう一度、1つだけ入力してください。`,
  notOffered: (label: string) => `${label}は、表示されている中から選択してください。`,
  tooFew: (label: string, least: number) => `${label}は${least}つ以上選択してください。`,
  tooLong: (label: string, most: number, length: number) =>
    `${label}は${count(most)}文字以内で入力してください（いまは${count(length)}文字です）。`,
  tooShort: (label: string, least: number) => `${label}は${count(least)}文字以上で入力してください。`,
  unwanted: (label: string, { name, at }: UnwantedCharacter) =>
    `${label}の${count(at + 1)}文字目に、目に見えないなど使えない文字（${name}）があります。消して入力し直してください。`,
  unfit: (label: string) => `${label}の内容を確認してください。`,
  notEmail: (label: string) => `${label}は「name@example.jp」のような形で入力してください。`,
  notDigits: (label: string) => `${label}は数字だけで入力してください。`,
  wrongLength: (label: string, length: number, is: number) =>
    `${label}は${length}桁の数字で入力してください（いまは${is}桁です）。`,
  wrongRange: (label: string, least: number, most: number, is: number) =>
    `${label}は${least}桁から${most}桁の数字で入力してください（いまは${is}桁です）。`,
  notTelephone: (label: string) => `${label}は、市外局番から10桁または11桁の数字で入力してください。例：0312345678`,
  notKana: (label: string) => `${label}はカタカナで入力してください。例：ヤマダ`,
  notDate: (label: string) => `${label}は「2026/11/20」のように、年・月・日で入力してください。`,
  noSuchDate: (label: string, text: string) =>
    `${text}という日付はありません。${label}をカレンダーで確かめてください。`,
  tooEarly: (label: string, first: string) => `${label}は${first}以後で入力してください。`,
  tooLate: (label: string, last: string) => `${label}は${last}以前で入力してください。`,
  notYearMonth: (label: string) => `${label}は、西暦4桁の年と、1から12までの月を入力してください。`,
  fileTooLarge: (label: string, limit: string, is: string) =>
    `${label}は${limit}までです（選択したファイルは${is}です）。ファイルを分けるか、小さくしてください。`,
  fileKind: (label: string, kinds: string) => `${label}には${kinds}のファイルを選択してください。`,
  fileEmpty: (label: string) => `${label}に選択したファイルは空です。中身を確かめてください。`,
  differs: (label: string, other: string) => `${label}が${other}と一致しません。両方とも入力し直してください。`,
} as const

/** Marks and words around every field. */
export const WORDS = {
  required: '必須',
  optional: '任意',
  error: 'エラー',
  warning: '注意',
  summaryTitle: '入力内容を確認してください',
  warningTitle: 'ご確認ください',
  summaryCount: (errors: number) => `${errors}か所を直して、もう一度お進みください。`,
  stands: 'この画面が開いたときの内容によります。入力を変えたときは、送信すると変わります。',
  chooseOne: '選択してください',
  notEntered: '（入力なし）',
  secret: '（表示しません）',
  yes: 'はい',
  no: 'いいえ',
} as const

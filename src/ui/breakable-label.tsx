/** Goes to the next line whole, or not at all: browsers break it before its last character. */
const WHOLE = /(?<=.)(?:有効期限|期限|区分|ロック|ログイン|開始日|終了日|名称等|生成ツール|登録結果)$/
const ZERO_WIDTH_SPACE = '\u200b'
const WORD_JOINER = '\u2060'

/** 「証明書有効期限」 as the head of a column, 「一括登録用ファイル生成ツール」 as a heading. */
export function breakable(label: string) {
  const at = WHOLE.exec(label)
  if (!at) return label
  return (
    <>
      {label.slice(0, at.index)}
      <wbr />
      <span class="unbroken">{label.slice(at.index)}</span>
    </>
  )
}

/** The same where there can be no element. */
export const breakableText = (label: string): string =>
  label.replace(WHOLE, (whole) => ZERO_WIDTH_SPACE + [...whole].join(WORD_JOINER))

/** Where a long name of several nouns may go on in the next line; browsers break it before its last character. */
const BEFORE = /(?<=.)(?=有効期限)/

/** 「証明書有効期限」 as the head of a column. */
export const breakable = (label: string) =>
  label.split(BEFORE).map((part, index) => (
    <>
      {index > 0 && <wbr />}
      {part}
    </>
  ))

/** The same where there can be no element: with a zero-width space. */
export const breakableText = (label: string): string => label.split(BEFORE).join('\u200b')

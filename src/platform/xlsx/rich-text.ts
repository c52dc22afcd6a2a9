/** Characters XML cannot hold, as workbooks write them. ECMA-376 part 1 §22.9.2.19 */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g
/** No text of the database can hold a NUL: it becomes what stands for any character that cannot be read. */
const UNREADABLE = 0xfffd

export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16) || UNREADABLE))
    : text

/**
 * Collects the text of a string with its runs, and leaves out its ふりがな (`rPh`), which Excel in Japan keeps beside
 * every name that was typed. ECMA-376 part 1 §18.4.6
 */
export function collectText() {
  let text = ''
  let isText = false
  let isReading = false
  return {
    open(element: string): void {
      if (element === 'rPh') isReading = true
      else if (element === 't') isText = true
    },
    close(element: string): void {
      if (element === 'rPh') isReading = false
      else if (element === 't') isText = false
    },
    text(found: string): void {
      if (isText && !isReading) text += found
    },
    take(): string {
      const taken = unescapeText(text)
      text = ''
      return taken
    },
  }
}

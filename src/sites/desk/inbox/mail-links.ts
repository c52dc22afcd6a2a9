const ADDRESS = /https?:\/\/[^\s<>"'「」（）、。]+/g
const HREF = /<a\b[^>]*?\shref="([^"]+)"/gi

/** The addresses in a mail, each once: of its text, then those that only its HTML has. */
export function mailLinks({ text, html }: { readonly text: string | null; readonly html: string | null }): string[] {
  const inText = text?.match(ADDRESS) ?? []
  const inHtml = [...(html ?? '').matchAll(HREF)].map(([, href = '']) => unescapeHtml(href))
  return [...new Set([...inText, ...inHtml.filter((href) => /^https?:/.test(href))])]
}

/** A text cut into what is an address and what is not, in order. */
export function splitAtLinks(text: string): { readonly text: string; readonly isLink: boolean }[] {
  const parts: { text: string; isLink: boolean }[] = []
  let from = 0
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    parts.push({ text: text.slice(from, index), isLink: false }, { text: address, isLink: true })
    from = index + address.length
  }
  return [...parts, { text: text.slice(from), isLink: false }]
}

const unescapeHtml = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

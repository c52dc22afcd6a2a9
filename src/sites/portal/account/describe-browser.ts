/** In this order: many browsers also claim to be those below them. */
const BROWSERS = [
  [/\bEdg(e|A|iOS)?\//, 'Microsoft Edge'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Google Chrome'],
  [/\bSafari\//, 'Safari'],
] as const

const SYSTEMS = [
  [/Windows/, 'Windows'],
  [/iPhone|iPad|iPod/, 'iPhone・iPad'],
  [/Android/, 'Android'],
  [/CrOS/, 'ChromeOS'],
  [/Mac OS X|Macintosh/, 'Mac'],
  [/Linux/, 'Linux'],
] as const

const first = (list: readonly (readonly [RegExp, string])[], text: string) =>
  list.find(([pattern]) => pattern.test(text))?.[1]

/** What a browser says of itself, as its owner knows it: 「Microsoft Edge（Windows）」. */
export function describeBrowser(userAgent: string | null): string {
  const browser = first(BROWSERS, userAgent ?? '') ?? 'そのほかのブラウザー'
  const system = first(SYSTEMS, userAgent ?? '')
  return system ? `${browser}（${system}）` : browser
}

const LONGEST = 2_000
const OWN = 'http://own.invalid'

/**
 * Where to go on after sign-in, as an address asked for it: a path of this site, and nothing that a browser could take
 * for another place (`//elsewhere`, `/\elsewhere`, line ends, a scheme). CWE-601
 */
export function returnPath(asked: string | null | undefined): string | undefined {
  if (!asked || asked.length > LONGEST || !asked.startsWith('/') || /[\\\p{Cc}]|^\/\//u.test(asked)) return undefined
  const url = URL.parse(asked, OWN)
  if (url?.origin !== OWN || url.pathname.startsWith('//')) return undefined
  return url.pathname + url.search + url.hash
}

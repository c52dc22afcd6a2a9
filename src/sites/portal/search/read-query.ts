const AT_MOST = 100

/** What is looked for, as the address says it: no longer than anybody needs. */
export const readQuery = (query: URLSearchParams): string =>
  (query.get('q') ?? '').slice(0, AT_MOST).toWellFormed().trim()

/** What came back from an address that may ask something first. */
export type Answer =
  | { readonly kind: 'question'; readonly question: HTMLFormElement }
  | { readonly kind: 'form'; readonly page: Document }
  | { readonly kind: 'elsewhere'; readonly address: string }
  | { readonly kind: 'something-else' }

/** Asks as the browser itself would. Trouble on the line is something else too: the browser then tells it in its way. */
export async function ask(address: string, body?: BodyInit): Promise<Answer> {
  try {
    return await readAnswer(await fetch(address, body ? { method: 'POST', body } : {}))
  } catch {
    return { kind: 'something-else' }
  }
}

async function readAnswer(response: Response): Promise<Answer> {
  if (!response.headers.get('content-type')?.startsWith('text/html')) return { kind: 'something-else' }
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  const question = page.querySelector<HTMLFormElement>('main form[data-confirmation]')
  if (question) return { kind: 'question', question }
  if (response.redirected) return { kind: 'elsewhere', address: response.url }
  return page.querySelector('main form[data-confirm]') ? { kind: 'form', page } : { kind: 'something-else' }
}

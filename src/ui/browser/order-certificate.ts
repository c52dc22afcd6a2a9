const TRIES_MOST = 20

type Kind = 'refused' | 'lost'

/** What kept the certificate from coming: the site said no in words, or was not reached. */
export class OrderTrouble extends Error {
  readonly kind: Kind
  readonly title: string

  constructor(kind: Kind, words?: string) {
    super(words ?? LOST)
    this.kind = kind
    this.title = kind === 'refused' ? '電子証明書を作成できませんでした' : '通信が途切れました'
  }
}

const LOST =
  '鍵はこの画面に残っています。画面を閉じずに、通信を確かめてから「もう一度試す」を押してください。時間切れのときは、別のタブでIDの入力からやり直し、この画面に戻って押してください。'

/**
 * Hands in the request (DER) at this address until the certificate is there: the same request is the same order, however often it is
 * sent. Returns the certificates in DER, that of the key first. @throws OrderTrouble
 */
export async function orderCertificate(address: string, request: Uint8Array): Promise<Uint8Array<ArrayBuffer>[]> {
  const body = JSON.stringify({ request: toBase64(request) })
  for (let tries = 0; tries < TRIES_MOST; tries++) {
    const response = await fetch(address, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
    if (!response.headers.get('content-type')?.startsWith('application/json')) break
    const { certificates, refused } = await response.json()
    if (refused) throw new OrderTrouble('refused', refused)
    if (certificates) return certificates.map(fromBase64)
  }
  throw new OrderTrouble('lost')
}

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0))

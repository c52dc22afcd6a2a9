import type { HandInRefusal } from '#domain/certificates/hand-in-signing-request.ts'

/** What happened to a CSR, then what to do. C-05 */
export const HAND_IN_WORDS: Readonly<Record<HandInRefusal, string>> = {
  'too-large': 'CSRが大きすぎます。CSRは数KBのファイルです。選んだファイルを確かめてください。',
  'private-key':
    '秘密の鍵が含まれていたため、受け取らずに捨てました。その鍵は、もう使わないでください。新しい鍵とCSRを作り、CSRだけを送ってください。',
  unreadable:
    'CSRとして読み取れませんでした。「BEGIN CERTIFICATE REQUEST」の行から「END CERTIFICATE REQUEST」の行まで、すべて含まれているか確かめてください。',
  'weak-key':
    'この種類または長さの鍵は使えません。ECDSA P-256（おすすめ）、ECDSA P-384、RSA 3072ビット、RSA 4096ビットのどれかで作り直してください。',
  'weak-signature': 'CSRの署名の方式が古いため使えません。SHA-256以上のハッシュで作り直してください。',
  'bad-signature':
    'CSRの署名が鍵と合いません。途中で書き換わったか、別の鍵で署名されています。CSRを作り直してください。',
  'other-subject':
    'CSRに、別の医療機関コードか端末の名前が書かれています。この端末のCSRかどうかを確かめてください。名前は「/CN=madoguchi」のままでかまいません。',
  'other-key':
    'この端末の電子証明書は、別の鍵ですでに作られています。同じ鍵のCSRを送ると、同じ証明書をもう一度取得できます。鍵をなくしたときは、あらためて発行を申請してください。',
  'key-used':
    'この鍵は、ほかの端末の電子証明書で使われています。鍵は端末ごとに分けます。新しい鍵とCSRを作ってください。',
  'not-open': 'ダウンロード有効期限を過ぎました。必要なときは、ポータルサイトからあらためて発行を申請してください。',
}

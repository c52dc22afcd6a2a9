import type { Addressee, LetterContent } from './letter-content.ts'

/** 「操作手順書」: from the letters to the first claim. P-18, 003 p.31 */
export const claimsManualLetter = ({ addressee }: { readonly addressee: Addressee }): LetterContent => ({
  addressee,
  title: 'オンライン請求システム操作手順書',
  paragraphs: [
    'はじめて請求するまでの手順です。手元に「手続き完了のお知らせ」と「オンライン請求ユーザー設定情報」をご用意ください。',
  ],
  facts: [
    ['1. 回線', '請求に使うパソコンを、申請した回線につなぎます。'],
    ['2. 電子証明書', '発行された電子証明書を、請求に使うパソコンに入れます。'],
    ['3. ログイン', 'オンライン請求システムを開き、ユーザーIDと初期パスワードを入力します。'],
    ['4. パスワード', '画面の案内に従って、新しいパスワードに変更します。'],
    ['5. 請求', 'レセプトコンピューターで作った請求のデータを選び、送信します。'],
    ['6. 確認', '受付の結果を開き、誤りと表示された請求があれば直して送り直します。'],
  ],
  notes: ['ログインできないときは、申請した回線につながっているか、電子証明書が入っているかをお確かめください。'],
})

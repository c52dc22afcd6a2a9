import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { Fields } from '#ui/form/fields.tsx'
import { Progress } from '#ui/progress.tsx'
import { filePasswordForm } from './forms.ts'

interface MakeCertificateProps {
  /** What the saved file, and the key in it, are called. */
  readonly file: string
  readonly name: string
  /** Where the page sends the CSR. */
  readonly order: string
  readonly title: string
  readonly next: string
}

/**
 * The part of a page that makes a key, orders its certificate and saves both. Its form is sent nowhere: it has no
 * address, and without browser code (`make-certificate.js`) it does not show. What the page around it says until then
 * and from then on has `data-until-made` and `data-when-made`; its h1 the words `data-made-title`. C-05
 */
export const MakeCertificate = ({ file, name, order, title, next }: MakeCertificateProps) => (
  <section class="text-section" data-make-certificate data-file={file} data-name={name} data-order={order} hidden>
    <div data-asking>
      <h2>{title}</h2>
      <p>
        証明書とその秘密の鍵を、パスワードで守った1つのファイル（.p12）にして保存します。鍵はこの画面の中で作られ、パスワードとともに、この端末の外へは送られません。
      </p>
      <form class="form" method="dialog" novalidate>
        <Fields form={filePasswordForm} />
        <Actions>
          <Button>電子証明書を作成して保存する</Button>
        </Actions>
      </form>
    </div>
    <div data-working hidden>
      <Progress id="making" label="電子証明書を作成しています" done={0} total={4} unit="段階" />
      <p>終わるまで、この画面を閉じないでください。閉じると鍵が失われます。</p>
    </div>
    <div role="alert" data-trouble hidden>
      <h2 data-trouble-title tabindex={-1}>
        通信が途切れました
      </h2>
      <p data-trouble-text />
      <Actions>
        <Button type="button">もう一度試す</Button>
      </Actions>
    </div>
    <div data-made hidden>
      <h2>このあとに行うこと</h2>
      <ol>
        <li>
          ダウンロードのフォルダーに <code data-file-name />{' '}
          があることを確かめます。この画面を閉じると、鍵の入ったファイルをもう一度保存することはできません。
        </li>
        <li>ファイルをもう1部、端末とは別の安全な場所に保管します。パスワードは、ファイルとは別に控えます。</li>
        <li>「端末に入れる方法へ」に進み、ファイルとパスワードで端末に入れます。</li>
      </ol>
      <Actions>
        <ButtonLink href={next} kind="primary">
          端末に入れる方法へ
        </ButtonLink>
        <Button type="button" kind="secondary">
          もう一度保存する
        </Button>
      </Actions>
    </div>
  </section>
)

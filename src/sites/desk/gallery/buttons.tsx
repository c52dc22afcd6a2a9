import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { ConfirmLink } from '#ui/confirmation.tsx'
import type { GallerySection } from './gallery-section.ts'
import { Specimen } from './specimen.tsx'

/** Buttons and their rows. */
export const buttons: GallerySection = {
  slug: 'buttons',
  title: 'ボタン',
  lead: '主な操作は1画面に1つ。ボタンの言葉は、押すと何が起こるかをそのまま言います。',
  content: () => (
    <>
      <Specimen title="操作の並び" note="主な操作、ほかの操作、控えめなリンクの順です。">
        <Actions>
          <Button type="button">申請内容を確認する</Button>
          <Button type="button" kind="secondary">
            下書きを保存する
          </Button>
          <ButtonLink kind="quiet" href="/gallery">
            申請をやめる
          </ButtonLink>
        </Actions>
      </Specimen>
      <Specimen title="取り消せない操作" note="確認するまでは赤い枠だけ。確認の中で初めて塗りつぶします。">
        <Actions>
          <ConfirmLink href="/gallery/removal">このアカウントを削除する</ConfirmLink>
          <Button type="button" kind="destructive-final">
            削除する
          </Button>
        </Actions>
      </Specimen>
      <Specimen title="小さいボタン">
        <Actions>
          <Button type="button" size="small">
            検索する
          </Button>
          <Button type="button" kind="secondary" size="small">
            表示を更新する
          </Button>
        </Actions>
      </Specimen>
      <Specimen title="使えないとき">
        <Actions>
          <Button type="button" disabled>
            登録する
          </Button>
          <Button type="button" kind="secondary" disabled>
            下書きを保存する
          </Button>
        </Actions>
        <p>必要な項目がそろうと押せるようになる、という作りは避けます。押せば、足りないものをお知らせします。</p>
      </Specimen>
    </>
  ),
}

import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { ConfirmLink } from '#ui/confirmation.tsx'
import { Dialog } from '#ui/dialog.tsx'
import type { GallerySection } from './gallery-section.ts'
import { Specimen } from './specimen.tsx'

/** Dialogs and the pages that stand for them. */
export const questions: GallerySection = {
  slug: 'questions',
  title: '確認',
  lead: '題は質問です。本文で何が起こるかを言い、最初は安全なボタンにフォーカスがあります。',
  content: () => (
    <>
      <Specimen title="送る前の確認" note="JavaScriptがあれば入力画面の上に、なければ1つのページとして表示します。">
        <Actions>
          <ButtonLink href="/gallery/confirmation">入力画面を開く</ButtonLink>
        </Actions>
      </Specimen>
      <Specimen title="取り消せない操作の確認">
        <Actions>
          <ConfirmLink href="/gallery/removal">このアカウントを削除する</ConfirmLink>
        </Actions>
      </Specimen>
      <Specimen title="画面の中の質問" note="JavaScriptがないときは、同じことを尋ねるページへ移動します。">
        <Actions>
          <ButtonLink href="/gallery/removal" opens="leave">
            入力をやめる
          </ButtonLink>
        </Actions>
        <Dialog
          id="leave"
          title="入力をやめて、一覧に戻りますか？"
          actions={
            <>
              <ButtonLink kind="primary" href="/gallery">
                一覧に戻る
              </ButtonLink>
              <Button kind="secondary" safe>
                入力を続ける
              </Button>
            </>
          }
        >
          <p>入力した内容は保存されません。あとで続ける場合は、「下書きを保存する」を選んでください。</p>
        </Dialog>
      </Specimen>
    </>
  ),
}

import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { ConfirmLink } from '#ui/confirmation.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { IdleOver, IdleQuestion } from '#ui/idle-warning.tsx'
import type { GallerySection } from './gallery-section.ts'
import { Specimen } from './specimen.tsx'

const SAMPLE_SESSION = {
  idle: Temporal.Duration.from({ minutes: 30 }),
  absolute: Temporal.Duration.from({ hours: 12 }),
  warnBefore: Temporal.Duration.from({ minutes: 2 }),
}

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
      <Specimen
        title="操作がないとき"
        note="ログアウトの2分前に出ます。「操作を続ける」かEscapeで続きます。残り時間は読み上げません。JavaScriptがないときは、ログアウトの時刻を画面の下に示します。"
      >
        <Actions>
          <ButtonLink href="/gallery/questions" opens="idle-sample">
            予告を開く
          </ButtonLink>
          <ButtonLink href="/gallery/questions" opens="idle-over-sample">
            ログアウトのあとを開く
          </ButtonLink>
        </Actions>
        <IdleQuestion id="idle-sample" policy={SAMPLE_SESSION} />
        <IdleOver id="idle-over-sample" policy={SAMPLE_SESSION} signIn="/gallery/questions" />
      </Specimen>
    </>
  ),
}

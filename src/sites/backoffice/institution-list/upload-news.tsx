import {
  type FoundUpload,
  READS,
  type UploadRefusal,
  type UploadState,
} from '#domain/institutions/list-upload/find-list-upload.ts'
import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { ConfirmLink } from '#ui/confirmation.tsx'
import { Form } from '#ui/form/form.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { Progress } from '#ui/progress.tsx'

interface NewsProps {
  readonly upload: FoundUpload
  readonly state: UploadState
  readonly problem: string | undefined
  readonly formToken: string
}

const MIB = 1024 * 1024

/** How far an import is, and the one thing to do next. */
export const UploadNews = ({ upload, state, problem, formToken }: NewsProps) => (
  <>
    {problem && <NotificationBanner kind="warning" title={problem} arrived />}
    {NEWS[state]({ upload, formToken })}
  </>
)

type Piece = (news: { readonly upload: FoundUpload; readonly formToken: string }) => unknown

const NEWS: Readonly<Record<UploadState, Piece>> = {
  reading: ({ upload }) => (
    <>
      <Progress
        id="reading"
        label="ファイルを読み込んでいます"
        done={inTenths(upload.readBytes / READS / MIB)}
        total={inTenths(upload.sizeBytes / MIB)}
        unit="MB"
      />
      <LookAgain upload={upload} />
    </>
  ),
  comparing: ({ upload }) => (
    <>
      <Progress id="comparing" label="いまの一覧と比べています" />
      <LookAgain upload={upload} />
    </>
  ),
  staged: ({ upload }) => (
    <NotificationBanner
      kind="info"
      title="違いを確かめてください。まだ何も変わっていません"
      actions={
        <ConfirmLink href={`/institution-list/${upload.id}/apply`} kind="secondary">
          取り込む
        </ConfirmLink>
      }
    />
  ),
  same: () => (
    <NotificationBanner kind="success" title="いまの一覧と同じです。取り込むものはありません">
      <p>前に同じファイルを取り込んだときも、この表示になります。</p>
    </NotificationBanner>
  ),
  applying: ({ upload }) => (
    <>
      <Progress id="applying" label="取り込んでいます" />
      <LookAgain upload={upload} />
    </>
  ),
  applied: () => (
    <NotificationBanner kind="success" title="取り込みました">
      <p>ポータルの登録画面と審査画面は、新しい一覧と比べています。</p>
    </NotificationBanner>
  ),
  refused: ({ upload, formToken }) => (
    <NotificationBanner kind="error" title={explain(upload)}>
      <p>一覧は変わっていません。</p>
      <NextTry upload={upload} formToken={formToken} />
    </NotificationBanner>
  ),
  forgotten: ({ upload, formToken }) => (
    <NotificationBanner kind="warning" title="この違いは古くなりました">
      <p>ほかの取込みがあったか、1週間取り込まれなかったため、比べた結果を消しました。</p>
      <NextTry upload={upload} formToken={formToken} />
    </NotificationBanner>
  ),
}

const inTenths = (figure: number): number => Math.ceil(figure * 10) / 10

const LookAgain = ({ upload }: { readonly upload: FoundUpload }) => (
  <p>
    <a href={`/institution-list/${upload.id}`}>いまの状況を見る</a>
  </p>
)

const AGAIN: readonly UploadRefusal[] = ['failed', 'list-changed', 'unknown-import']

const NextTry = ({ upload, formToken }: { readonly upload: FoundUpload; readonly formToken: string }) =>
  !upload.refused || AGAIN.includes(upload.refused.because) ? (
    <Form action={`/institution-list/${upload.id}/again`} formToken={formToken}>
      <Actions>
        <Button kind="secondary">もう一度比べる</Button>
      </Actions>
    </Form>
  ) : (
    <Actions>
      <ButtonLink href="/institution-list">別のファイルを選ぶ</ButtonLink>
    </Actions>
  )

const COLUMNS: Readonly<Record<string, string>> = { code: 'コード', name: '名称' }

function explain({ refused }: FoundUpload): string {
  const at = refused?.at ?? ''
  if (refused?.because === 'empty') return 'ファイルに行がありません'
  if (refused?.because === 'malformed')
    return `${at}行目から、CSVとして読めません。引用符（"）の閉じ忘れがないかご確認ください`
  if (refused?.because === 'missing-column')
    return `${COLUMNS[at] ?? at}の列が見つかりません。1行目の見出しをご確認ください`
  if (refused?.because === 'list-changed') return '比べたあとで、ほかの取込みがありました'
  return '処理の途中で止まりました'
}

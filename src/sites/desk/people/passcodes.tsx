import type { PracticePerson } from '#domain/practice/practice-person.ts'
import { totpCode } from '#domain/second-factor/totp.ts'
import { Copyable } from '#ui/copyable.tsx'
import { Table } from '#ui/table.tsx'

const REFRESH_SECONDS = 5

type WithApp = PracticePerson & { readonly totp: NonNullable<PracticePerson['totp']> }

interface PasscodesProps {
  readonly people: readonly PracticePerson[]
  readonly now: Temporal.Instant
}

/** What the authenticator apps of invented people show by the clock of practice, so that nobody needs one. */
export const Passcodes = ({ people, now }: PasscodesProps) => {
  const withApp = people.filter((person): person is WithApp => person.totp !== undefined)
  if (withApp.length === 0) return null
  return (
    <>
      <h2>認証アプリのパスコード</h2>
      <p>
        練習机の時計でいま使えるパスコードです。30秒ごとに変わり、一度使うと、次に変わるまで使えません。変わらないときは、画面を読み込み直してください。
      </p>
      <section aria-label="パスコード" data-refresh={REFRESH_SECONDS}>
        <Table<WithApp>
          caption="いま使えるパスコード"
          captionHidden
          rows={withApp}
          empty={null}
          columns={[
            { label: '名前', cell: ({ name }) => name },
            { label: 'ユーザーID（メールアドレス）', cell: ({ signIn }) => signIn.id },
            {
              label: 'パスコード',
              cell: ({ name, totp }) => <Copyable label={`${name}のパスコード`} value={totpCode(totp.secret, now)} />,
            },
          ]}
        />
      </section>
      <p>お手持ちの認証アプリやoathtoolで試すときは、次のセットアップキーを登録してください。</p>
      <Table<WithApp>
        caption="セットアップキー"
        captionHidden
        rows={withApp}
        empty={null}
        columns={[
          { label: '名前', cell: ({ name }) => name },
          {
            label: 'セットアップキー',
            cell: ({ name, totp }) => <Copyable label={`${name}のセットアップキー`} value={totp.secret} />,
          },
        ]}
      />
    </>
  )
}

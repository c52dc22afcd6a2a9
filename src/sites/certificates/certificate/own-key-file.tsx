import { Command } from '#ui/command.tsx'

/** For who made the key: from it and the certificate comes what a terminal takes. C-05, C-09 */
export const OwnKeyFile = ({ file }: { readonly file: string }) => (
  <>
    <p>
      証明書（PEM）をダウンロードし、鍵と同じフォルダーに置いて次の1行を実行すると、端末に入れるファイル（.p12）ができます。ファイルを守るパスワードを2回聞かれます。
    </p>
    <Command
      label="端末に入れるファイルを作るコマンド"
      text={`openssl pkcs12 -export -inkey "${file}.key" -in "${file}.pem" -out "${file}.p12"`}
    />
  </>
)

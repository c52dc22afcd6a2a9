interface Written {
  readonly to: string
  readonly subject: string
}

/** A mail as it comes over the line, with text, HTML and a link. */
export const mailSource = ({ to, subject }: Written): Buffer =>
  Buffer.from(
    [
      'From: Madoguchi <no-reply@madoguchi.example>',
      `To: ${to}`,
      `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
      'Message-ID: <sample@madoguchi.example>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/alternative; boundary="part"',
      '',
      '--part',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: 8bit',
      '',
      '次のアドレスを開いてください。',
      'https://portal.example/register/abc',
      '',
      '--part',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: 8bit',
      '',
      '<!DOCTYPE html><html lang="ja"><head><title>x</title></head><body><div role="article" aria-label="mail">',
      '<script>document.documentElement.dataset.ran = "yes"</script>',
      '<p><a href="https://portal.example/register/abc">登録に進む</a></p></div></body></html>',
      '--part--',
      '',
    ].join('\r\n'),
  )

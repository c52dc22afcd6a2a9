/** One style sheet for all mails. Plain properties only, for programs that draw mails as a word processor would. */
export const MAIL_STYLE = `
body { margin: 0; padding: 0; background: #ffffff; color: #1a1a1a;
  font-family: "Noto Sans JP", "Hiragino Sans", "Yu Gothic", Meiryo, sans-serif; font-size: 16px; line-height: 1.7 }
.mail { max-width: 640px; margin: 0 auto; padding: 24px 16px }
.system { margin: 0; font-size: 14px; color: #4d4d4d }
h1 { margin: 0 0 24px; font-size: 22px; line-height: 1.5 }
p { margin: 0 0 16px; word-break: auto-phrase }
table { border-collapse: collapse; margin: 0 0 24px; width: 100% }
th, td { border-top: 1px solid #b3b3b3; border-bottom: 1px solid #b3b3b3; padding: 8px 12px; text-align: left;
  vertical-align: top }
th { width: 34%; font-weight: bold; background: #f2f2f2 }
.quote { border-left: 4px solid #b3b3b3; margin: 0 0 24px; padding: 0 0 0 16px }
.quote h2 { margin: 0 0 8px; font-size: 16px }
.link { margin: 0 0 24px }
a { color: #0017c1 }
a.button { background: #0017c1; border: 12px solid #0017c1; border-left-width: 24px; border-right-width: 24px;
  border-radius: 8px; color: #ffffff; display: inline-block; font-weight: bold; text-decoration: none }
.address { font-size: 14px; word-break: break-all }
.foot { border-top: 1px solid #b3b3b3; margin-top: 32px; padding-top: 16px; font-size: 14px }
@media (prefers-color-scheme: dark) {
  body { background: #1a1a1a; color: #f2f2f2 }
  .system { color: #cccccc }
  th { background: #333333 }
  th, td, .foot, .quote { border-color: #666666 }
  a { color: #9db7f9 }
  a.button { background: #9db7f9; border-color: #9db7f9; color: #000060 }
}
`

import { readForm } from '#ui/form/read-form.ts'
import { EnrolledView } from '../enrolment/enrolled-view.tsx'
import { page } from '../page.ts'
import { begunIn, finish } from './begun.ts'
import { CodeView } from './code-view.tsx'
import { passcodeForm } from './forms.ts'
import { refuse } from './refuse.tsx'

const REFUSALS = {
  wrong:
    'パスコードが違います。認証アプリに表示されている数字を入力してください。3回続けて違うと、30分間ログインできなくなります。',
  used: 'このパスコードは使用済みです。認証アプリの数字が変わるまで待ってから、新しい数字を入力してください。',
} as const

/** 「パスコード」: the second half; the first code of all completes the enrolment. L-04, L-05, 001 p.9–10, 17 */
export const codePage = page({
  path: '/sign-in/code',
  access: 'anyone',
  async get(c) {
    if (c.user) return c.redirect('/menu')
    const begun = await begunIn(c)
    return begun ? c.html(<CodeView c={c} begun={begun} />) : c.redirect('/sign-in')
  },
  async post(c) {
    if (c.user) return c.redirect('/menu')
    const begun = await begunIn(c)
    const reading = readForm(passcodeForm, c.entries)
    if (begun && !reading.ok) return c.html(<CodeView c={c} begun={begun} errors={reading.errors} />, 422)
    const outcome = await finish(c, 'code', reading.ok ? reading.values.passcode : '')
    if (outcome.done) return outcome.value.enrolled ? c.html(<EnrolledView c={c} />) : c.redirect('/menu')
    if (begun && (outcome.because === 'wrong' || outcome.because === 'used'))
      return c.html(<CodeView c={c} begun={begun} errors={{ passcode: REFUSALS[outcome.because] }} />, 422)
    return refuse(c, outcome.because)
  },
})

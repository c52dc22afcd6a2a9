import { type FilePasswordProblem, findFilePasswordProblem } from '#platform/pkcs12/file-password.ts'
import { type KeyPair, makeKeyPair } from '#platform/pkcs12/make-key-pair.ts'
import { makePkcs12 } from '#platform/pkcs12/make-pkcs12.ts'
import { makeSigningRequest } from '#platform/pkcs12/make-signing-request.ts'
import { OrderTrouble, orderCertificate } from './order-certificate.ts'
import { say } from './say.ts'
import { showFieldError } from './show-field-error.ts'

/**
 * The page that makes a key, gets its certificate and saves both as one file under a password. The key lives in this
 * page alone: it is sent nowhere and stored nowhere; closing the page before the file is saved would lose it. C-05
 */
const part = document.querySelector<HTMLElement>('[data-make-certificate]')
const form = part?.querySelector('form')
if (part && form && 'subtle' in crypto) wire(part, form)

const PASSWORD_WORDS: Readonly<Record<FilePasswordProblem, string>> = {
  short: '12文字以上にしてください。',
  long: '64文字以下にしてください。',
  unusable: '半角の英字、数字、記号だけで入力してください。空白と全角の文字は使えません。',
  simple: '同じ文字の繰り返しが多すぎます。6種類以上の文字を使ってください。',
}

const STEPS = ['鍵を作っています', '認証局に署名を求めています', 'ファイルを作っています', '保存しています']

function wire(part: HTMLElement, form: HTMLFormElement): void {
  const find = <Found extends HTMLElement>(selector: string) => part.querySelector<Found>(selector) as Found
  const [asking, working] = [find('[data-asking]'), find('[data-working]')]
  const [trouble, made] = [find('[data-trouble]'), find('[data-made]')]
  const [password, again] = [find<HTMLInputElement>('#file-file_password'), find<HTMLInputElement>('[id$=_again]')]
  let keys: KeyPair | undefined
  let file: Blob | undefined
  part.hidden = false

  const show = (shown: HTMLElement) => {
    for (const one of [asking, working, trouble, made]) one.hidden = one !== shown
  }
  const step = (number: number) => {
    find<HTMLProgressElement>('progress').value = number
    find('.progress-figures').textContent = `${number} / ${STEPS.length} 段階：${STEPS[number] ?? ''}`
    say(STEPS[number] ?? '')
  }

  async function make(): Promise<void> {
    show(working)
    window.addEventListener('beforeunload', stayHere)
    step(0)
    keys ??= await makeKeyPair()
    step(1)
    const certificates = await orderCertificate(part.dataset.order ?? '', await makeSigningRequest(keys))
    step(2)
    await painted()
    const privateKey = await crypto.subtle.exportKey('pkcs8', keys.privateKey)
    const name = part.dataset.name ?? ''
    file = new Blob([await makePkcs12({ privateKey, certificates, password: password.value, name })], {
      type: 'application/x-pkcs12',
    })
    step(3)
    save()
    for (const input of [password, again]) input.value = ''
    window.removeEventListener('beforeunload', stayHere)
    show(made)
    sayMade()
  }

  function save(): void {
    if (!file) return
    const link = document.createElement('a')
    link.href = URL.createObjectURL(file)
    link.download = part.dataset.file ?? 'madoguchi.p12'
    find('[data-file-name]').textContent = link.download
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  }

  const makeOrTell = () =>
    make().catch((error: unknown) => {
      const told = error instanceof OrderTrouble ? error : new OrderTrouble('lost')
      find('[data-trouble-title]').textContent = told.title
      find('[data-trouble-text]').textContent = told.message
      find<HTMLButtonElement>('[data-trouble] button').hidden = told.kind === 'refused'
      if (told.kind === 'refused') window.removeEventListener('beforeunload', stayHere)
      show(trouble)
      find('[data-trouble-title]').focus()
    })

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const problem = findFilePasswordProblem(password.value)
    const differs = password.value === again.value ? undefined : '上のパスワードと違います。もう一度入力してください。'
    showFieldError(password, problem && PASSWORD_WORDS[problem])
    showFieldError(again, problem ? undefined : differs)
    if (problem) return password.focus()
    if (differs) return again.focus()
    void makeOrTell()
  })
  find('[data-trouble] button').addEventListener('click', () => void makeOrTell())
  find('[data-made] button').addEventListener('click', save)
}

/** The page as it is from now on: what was done, and what comes next. Its heading is read first. */
function sayMade(): void {
  for (const part of document.querySelectorAll<HTMLElement>('[data-until-made]')) part.hidden = true
  for (const part of document.querySelectorAll<HTMLElement>('[data-when-made]')) part.hidden = false
  const heading = document.querySelector('h1')
  const title = heading?.dataset.madeTitle
  if (!heading || title === undefined) return
  document.title = document.title.replace(heading.textContent, title)
  heading.textContent = title
  heading.tabIndex = -1
  heading.focus()
}

/** The key would be lost: the browser asks first. */
function stayHere(event: BeforeUnloadEvent): void {
  event.preventDefault()
  event.returnValue = true
}

/** Lets the page be drawn before the password is stretched, which takes a second or more on old machines. */
const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))

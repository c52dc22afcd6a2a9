import {
  findBrokenRules,
  isCompared,
  isTooMuchLike,
  type PasswordPolicy,
} from '#platform/password-policy/password-policy.ts'
import { say } from './say.ts'
import { sayUnderstood } from './understood.ts'

/** Screen readers hear how it stands when typing pauses, not at every key. */
const PAUSE_MS = 700

type Standing = 'open' | 'met' | 'broken'

const WORDS: Record<Standing, string> = { open: '', met: '（満たしています）', broken: '（直してください）' }

/** Under a new password each rule says whether it is kept; which are still broken is said when typing pauses. */
export function wireNewPasswords(root: ParentNode): void {
  for (const list of root.querySelectorAll<HTMLElement>('[data-password-policy]')) wireRules(list)
  for (const row of root.querySelectorAll<HTMLElement>('[data-repeats]')) wireRepeated(row)
}

function wireRules(list: HTMLElement): void {
  const input = list.closest('.field')?.querySelector('input')
  const form = input?.form
  if (!input || !form) return
  const policy: PasswordPolicy = JSON.parse(list.dataset.passwordPolicy ?? '')
  const items = [...list.querySelectorAll<HTMLElement>('[data-rule]')]
  const current = () => textIn(form, list.dataset.current)
  let timer = 0
  form.addEventListener('input', ({ target }) => {
    for (const item of items) mark(item, judge(policy, item.dataset.rule ?? '', input.value, current()))
    clearTimeout(timer)
    if (target === input) timer = window.setTimeout(() => say(sumUp(items, input.value)), PAUSE_MS)
  })
}

/** What can still become right by typing on is open, not broken. Former passwords only the server knows. */
function judge(policy: PasswordPolicy, rule: string, password: string, current: string): Standing {
  if (password === '') return 'open'
  if (rule === 'reuse') {
    if (current && isTooMuchLike(policy, password, current)) return 'broken'
    return isCompared(policy, password) ? 'open' : 'met'
  }
  if (!findBrokenRules(policy, password).some((broken) => broken === rule)) return 'met'
  const isTooLong = rule === 'length' && [...password].length > policy.characters.most
  return rule === 'usable' || isTooLong ? 'broken' : 'open'
}

function mark(item: HTMLElement, standing: Standing): void {
  item.dataset.standing = standing
  const word = item.querySelector('[data-standing-word]')
  if (word && word.textContent !== WORDS[standing]) word.textContent = WORDS[standing]
}

function sumUp(items: readonly HTMLElement[], password: string): string {
  if (password === '') return ''
  const left = items.filter(({ dataset }) => dataset.standing === 'broken' || isLeft(dataset))
  if (left.length === 0) return 'パスワードの条件を満たしています。'
  return `まだ満たしていない条件：${left.map((item) => item.querySelector('[data-text]')?.textContent).join('、')}`
}

const isLeft = ({ rule, standing }: DOMStringMap) => standing === 'open' && rule !== 'reuse'

function wireRepeated(row: HTMLElement): void {
  const input = row.querySelector('input')
  const form = input?.form
  if (!input || !form) return
  let timer = 0
  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(() => {
      const first = textIn(form, row.dataset.repeats)
      const isTyped = input.value !== '' && first !== ''
      const text = input.value === first ? '2つの新しいパスワードは一致しています。' : 'まだ一致していません。'
      sayUnderstood(input, isTyped ? text : '')
    }, PAUSE_MS)
  })
}

function textIn(form: HTMLFormElement, name = ''): string {
  const field = form.elements.namedItem(name)
  return field instanceof HTMLInputElement ? field.value : ''
}

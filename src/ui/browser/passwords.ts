/** The button beside a password shows what was typed. It hides again before sending, so that no browser remembers it as text. */
export function wirePasswords(root: ParentNode): void {
  for (const row of root.querySelectorAll('[data-password]')) {
    const input = row.querySelector('input')
    const button = row.querySelector('button')
    const verb = row.querySelector('[data-verb]')
    const name = row.querySelector<HTMLElement>('[data-name]')
    if (!input || !button || !verb || !name) continue
    const show = (shown: boolean) => {
      input.type = shown ? 'text' : 'password'
      verb.textContent = shown ? '隠す' : '表示する'
      name.textContent = `${name.dataset.name}を${verb.textContent}`
    }
    button.hidden = false
    input.autocapitalize = 'none'
    button.addEventListener('click', () => show(input.type === 'password'))
    input.form?.addEventListener('submit', () => show(false))
  }
}

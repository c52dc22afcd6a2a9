/** The answer to what was just done takes the focus when its page opens, so that it is read first. */
export function focusArrived(root: ParentNode): void {
  root.querySelector<HTMLElement>('[data-arrived]')?.focus()
}

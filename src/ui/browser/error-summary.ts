/** What is wrong is the first thing met after a form came back. */
export function focusErrorSummary(root: ParentNode): void {
  root.querySelector<HTMLElement>('[data-error-summary]')?.focus()
}

/** An answer fills in how another field has to begin, in place of what an answer before it filled in; never what was typed. */
export function wireBeginnings(root: ParentNode): void {
  for (const select of root.querySelectorAll<HTMLSelectElement>('select[data-begins]')) {
    const field = select.form?.elements.namedItem(select.dataset.begins ?? '')
    if (!(field instanceof HTMLInputElement)) continue
    const beginnings = Array.from(select.options, (option) => option.dataset.beginning ?? '')
    select.addEventListener('change', () => {
      if (!beginnings.includes(field.value) && field.value !== '') return
      field.value = select.selectedOptions[0]?.dataset.beginning ?? ''
    })
  }
}

const LINGER_MS = 300
const EDGE_PX = 8

/**
 * 「?」 also opens while the pointer rests on it and when Tab reaches it. A click keeps it open; Escape, a click
 * elsewhere or Tab away closes it. The pointer may go into the text. WCAG 2.2, 1.4.13
 */
export function wireTooltips(root: ParentNode): void {
  for (const tooltip of root.querySelectorAll<HTMLDetailsElement>('details[data-tooltip]')) wireTooltip(tooltip)
}

function wireTooltip(tooltip: HTMLDetailsElement): void {
  const mark = tooltip.querySelector('summary')
  const text = tooltip.querySelector<HTMLElement>('.tooltip-text')
  if (!mark || !text) return
  let kept = false
  let leaving: ReturnType<typeof setTimeout> | undefined

  const show = (open: boolean) => {
    clearTimeout(leaving)
    tooltip.open = open
    if (open) keepInWindow(text)
    else kept = false
  }
  tooltip.dataset.floating = ''
  const resized = new ResizeObserver(() => tooltip.open && keepInWindow(text))
  for (const part of [text, document.documentElement]) resized.observe(part)
  mark.addEventListener('click', (event) => {
    event.preventDefault()
    kept = !(kept && tooltip.open)
    show(kept)
  })
  mark.addEventListener('focus', () => {
    if (mark.matches(':focus-visible')) show(true)
  })
  tooltip.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && tooltip.contains(relatedTarget))) show(false)
  })
  tooltip.addEventListener('pointerenter', ({ pointerType }) => {
    if (pointerType === 'mouse') show(true)
  })
  tooltip.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType === 'mouse' && !kept) leaving = setTimeout(() => show(false), LINGER_MS)
  })
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && tooltip.open) show(false)
  })
  document.addEventListener('click', ({ target }) => {
    if (tooltip.open && target instanceof Node && !tooltip.contains(target)) show(false)
  })
}

function keepInWindow(text: HTMLElement): void {
  text.style.setProperty('--shift', '0px')
  const { left, right } = text.getBoundingClientRect()
  const beyond = Math.min(0, document.documentElement.clientWidth - EDGE_PX - right) || Math.max(0, EDGE_PX - left)
  text.style.setProperty('--shift', `${beyond}px`)
}

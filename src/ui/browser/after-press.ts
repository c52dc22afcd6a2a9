let pressed = false
const press = ({ type }: Event) => {
  pressed = type === 'pointerdown'
}
for (const type of ['pointerdown', 'pointerup', 'pointercancel']) document.addEventListener(type, press, true)

/**
 * Runs what moves the page about, but not between press and release: leaving a field by clicking elsewhere would
 * otherwise take the target away from under the pointer.
 */
export function afterPress(move: () => void): void {
  if (pressed) document.addEventListener('pointerup', () => setTimeout(move), { once: true })
  else move()
}

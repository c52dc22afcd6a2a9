/** Tells those who listen to the page what others see happening. WCAG 2.2, 4.1.3 */
export function say(text: string): void {
  const place = document.querySelector('[data-said]') ?? placeToSay()
  place.textContent = ''
  // A change in the same moment as the emptying would not be noticed.
  setTimeout(() => {
    place.textContent = text
  }, 50)
}

function placeToSay(): Element {
  const place = document.createElement('div')
  place.className = 'visually-hidden'
  place.setAttribute('role', 'status')
  place.dataset.said = ''
  document.body.append(place)
  return place
}

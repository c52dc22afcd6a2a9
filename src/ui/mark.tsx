/** The window of a counter (窓口) above its sill: fills with the colour of the text around it. */
export const MARK_PATH =
  'M7 1h18a6 6 0 0 1 6 6v18a6 6 0 0 1-6 6H7a6 6 0 0 1-6-6V7a6 6 0 0 1 6-6Zm1 19h16v-6.5a8 8 0 0 0-16 0V20Zm-3 3v3h22v-3H5Z'

export const Mark = () => (
  <svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
    <path fill="currentColor" fill-rule="evenodd" d={MARK_PATH} />
  </svg>
)

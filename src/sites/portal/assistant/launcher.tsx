import { ASSISTANT_NAME, ASSISTANT_PATH } from './answer.ts'

/** At the lower right of every page; where scripts run, it opens the conversation there. P-26 */
export const AssistantLauncher = () => (
  <aside class="assistant" aria-label={ASSISTANT_NAME} data-print="never">
    <a class="assistant-launcher" href={ASSISTANT_PATH} data-assistant>
      <svg viewBox="0 0 24 24" width="28" height="28" aria-hidden="true" focusable="false">
        <rect x="3" y="3" width="18" height="18" rx="4" />
        <path d="M8.5 9.5v2M15.5 9.5v2M8.5 15q3.5 2.5 7 0" />
      </svg>
      {ASSISTANT_NAME}に聞く
    </a>
  </aside>
)

import { Icon } from '#ui/icon.tsx'

export interface CommandProps {
  /** What it is: the button is described as 「…をコピーします」. */
  readonly label: string
  readonly text: string
}

/** A line for a terminal window: broken where it must be to be read, copied in one piece. */
export const Command = ({ label, text }: CommandProps) => (
  <div class="command">
    <code class="command-text">{text}</code>
    <button
      class="copyable-button"
      type="button"
      title={`${label}をコピーします`}
      data-copy={text}
      data-print="never"
      hidden
    >
      <Icon name="copy" />
      <span>コピー</span>
    </button>
  </div>
)

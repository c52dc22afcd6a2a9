import { Icon } from '#ui/icon.tsx'

export interface CopyableProps {
  /** What it is: the button is described as 「医療機関コードをコピーします」. */
  readonly label: string
  readonly value: string
  /** Shown in groups of these many characters; what is left over is one more group. Copied without gaps. */
  readonly groups?: readonly number[]
  /** What the button is called: 「コピー」 unless the manual says otherwise. */
  readonly button?: string
}

/** A code or an ID: grouped for reading, one click to copy. The gaps are space on the screen, not characters. */
export const Copyable = ({ label, value, groups = [], button = 'コピー' }: CopyableProps) => (
  <span class="copyable">
    <code class="copyable-value">
      {inGroups(value, groups).map((group) => (
        <>
          <span class="copyable-group">{group}</span>
          <wbr />
        </>
      ))}
    </code>
    <button
      class="copyable-button"
      type="button"
      title={`${label}をコピーします`}
      data-copy={value}
      data-print="never"
      hidden
    >
      <Icon name="copy" />
      <span>{button}</span>
    </button>
  </span>
)

function inGroups(value: string, sizes: readonly number[]): string[] {
  const characters = Array.from(value)
  const groups = sizes.map((size) => characters.splice(0, size).join(''))
  return [...groups, characters.join('')].filter(Boolean)
}

import { breakable } from '#ui/breakable-label.tsx'
import { Icon, type IconName } from '#ui/icon.tsx'

export interface TileProps {
  readonly text: string
  readonly href: string
  /** One sentence on what is behind it. */
  readonly note?: string
  readonly icon?: IconName
  /** The one or two that most people came for. */
  readonly main?: boolean
}

/** A way to a task, as large as a thumb. */
export const Tile = ({ text, href, note, icon, main = false }: TileProps) => (
  <li class="tile" data-main={main}>
    {icon && <Icon name={icon} />}
    <div>
      <a class="tile-link" href={href}>
        {breakable(text)}
      </a>
      {note && <p class="tile-note">{note}</p>}
    </div>
    <Icon name="chevron-right" />
  </li>
)

export const Tiles = ({ tiles }: { readonly tiles: readonly TileProps[] }) => (
  <ul class="tiles">
    {tiles.map((tile) => (
      <Tile {...tile} />
    ))}
  </ul>
)

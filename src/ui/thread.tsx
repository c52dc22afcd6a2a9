import type { Child } from 'hono/jsx'
import { DateInText } from '#ui/date.tsx'

export type ThreadEntry = Spoken | Happened

interface Told {
  /** Of its element: an address may lead to it. */
  readonly id: string
  readonly at: Temporal.Instant
}

interface Spoken extends Told {
  /** Who reads it wrote nothing of `ours`; an aside is for some of those who see the page. */
  readonly side: 'theirs' | 'ours' | 'aside'
  readonly by: string
  /** As it was typed, in several lines. */
  readonly body: string
  /** Beside who wrote it: a mark, what became of its mail. */
  readonly mark?: Child
}

interface Happened extends Told {
  /** What was done without words. */
  readonly event: string
}

/** What was written and done, in order: oldest first, as in a talk. */
export const Thread = ({ entries }: { readonly entries: readonly ThreadEntry[] }) => (
  <ol class="thread">{entries.map((entry) => ('event' in entry ? <Event {...entry} /> : <Words {...entry} />))}</ol>
)

const Words = ({ id, at, side, by, body, mark }: Spoken) => (
  <li class="thread-entry" id={id} data-side={side}>
    <p class="thread-head">
      <strong>{by}</strong>
      <DateInText value={at} />
      {mark}
    </p>
    <p class="thread-body">{body}</p>
  </li>
)

const Event = ({ id, at, event }: Happened) => (
  <li class="thread-event" id={id}>
    {event}（
    <DateInText value={at} />）
  </li>
)

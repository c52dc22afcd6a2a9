import type { QueuedLetter } from '#domain/letters/letter-line.ts'
import { LETTER_STATES, type LetterState, stateOf } from '#domain/letters/letter-state.ts'
import { Tag, type TagKind } from '#ui/tag.tsx'

const KINDS: Readonly<Record<LetterState, TagKind>> = {
  waiting: 'waiting',
  batched: 'waiting',
  posted: 'done',
  returned: 'attention',
  settled: 'neutral',
}

export function LetterStateTag({ letter }: { readonly letter: QueuedLetter }) {
  const state = stateOf(letter)
  return <Tag kind={KINDS[state]}>{LETTER_STATES[state]}</Tag>
}

import { type AgeBand, ageInDays, bandOf } from '#domain/applications/queue/age-band.ts'
import { Tag, type TagKind } from '#ui/tag.tsx'

const LOOKS: Readonly<Record<AgeBand, { readonly kind: TagKind; readonly word: string }>> = {
  day: { kind: 'neutral', word: '' },
  'three-days': { kind: 'neutral', word: '' },
  week: { kind: 'attention', word: ' お早めに' },
  older: { kind: 'stopped', word: ' 遅れ' },
}

/** How long it waits, in days, and what that means: the colour only repeats the word. B-02 */
export const AgeTag = ({
  receivedAt,
  now,
}: {
  readonly receivedAt: Temporal.Instant
  readonly now: Temporal.Instant
}) => {
  const { kind, word } = LOOKS[bandOf(receivedAt, now)]
  const days = ageInDays(receivedAt, now)
  const age = days === 0 ? `${Math.max(0, Math.floor(now.since(receivedAt).total('hours')))}時間` : `${days}日`
  return word ? <Tag kind={kind}>{`${age}${word}`}</Tag> : <span class="age">{age}</span>
}

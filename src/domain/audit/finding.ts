/** What was done to a chain of the audit. */
export type Break = keyof typeof MEANINGS

export const MEANINGS = {
  changed: 'what it says is not what was written',
  inserted: 'written by somebody without the key',
  removed: 'it, and perhaps more after it, is missing',
  reordered: 'written elsewhere: entries were swapped, or one before it removed and the rest renumbered',
  'head-moved': 'the chain does not end where its head says',
  cut: 'an anchor names an entry here that is missing or another',
} as const satisfies Record<string, string>

/** The first thing wrong in a chain; what comes after it in that chain is not judged. */
export interface Finding {
  readonly what: Break
  readonly chain: number
  /** The entry that is wrong, or the first of those that are missing. */
  readonly seq: number
}

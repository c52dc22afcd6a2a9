/** What letters are called in lists. A module that queues letters adds its own. */
export const LETTER_KINDS: Readonly<Record<string, string>> = {
  sample: '書類の見本',
}

export const letterKindName = (kind: string): string => LETTER_KINDS[kind] ?? kind

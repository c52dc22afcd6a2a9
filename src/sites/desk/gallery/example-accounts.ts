import type { TagKind } from '#ui/tag.tsx'

export interface Account {
  readonly id: string
  readonly note: string
  readonly status: string
  readonly tag: TagKind
  readonly since: Temporal.PlainDate
  readonly uses: number
}

const on = (day: string) => Temporal.PlainDate.from(day)

/** Invented rows for the tables of the gallery. */
export const ACCOUNTS: readonly Account[] = [
  { id: 'W13000001', note: '受付 1番窓口', status: '利用可', tag: 'done', since: on('2026-11-02'), uses: 12480 },
  { id: 'W13000002', note: '往診用タブレット', status: '審査中', tag: 'waiting', since: on('2026-10-19'), uses: 0 },
  { id: 'W13000003', note: '鈴木', status: '利用可（解除予定）', tag: 'attention', since: on('2026-04-01'), uses: 918 },
  { id: 'W13000004', note: '旧館 会計', status: '利用停止', tag: 'stopped', since: on('2025-12-08'), uses: 35 },
  { id: 'W13000005', note: '予備', status: '未使用', tag: 'neutral', since: on('2025-12-01'), uses: 0 },
]

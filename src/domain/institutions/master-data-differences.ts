import type { MasterData } from './find-institution.ts'

/** What people call each part of the master data, in the order it is shown. */
export const MASTER_DATA = {
  name: '名称',
  founder: '開設者',
  postalCode: '郵便番号',
  address: '住所',
  phone: '電話番号',
  underTransitionalMeasure: '経過措置',
} as const satisfies Record<keyof MasterData, string>

export interface Difference {
  readonly before: string
  readonly after: string
}

export type Differences = Readonly<Partial<Record<keyof MasterData, Difference>>>

/** What differs, old → new, as texts that people read. */
export function differencesBetween(before: MasterData, after: MasterData): Differences {
  const names = Object.keys(MASTER_DATA) as (keyof MasterData)[]
  return Object.fromEntries(
    names
      .filter((name) => (before[name] ?? '') !== (after[name] ?? ''))
      .map((name) => [name, { before: shown(before[name]), after: shown(after[name]) }]),
  )
}

function shown(value: string | boolean | null): string {
  if (typeof value === 'boolean') return value ? '該当する' : '該当しない'
  return value || '（なし）'
}

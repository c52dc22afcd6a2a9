import type { FeeSchedule } from './fee-schedule.ts'

interface KindOfInstitution {
  readonly kind: number
  /** As rows name it. */
  readonly slug: string
  readonly name: string
  /** 点数表コード, which follows the choice. 職域診療所 have none: their code is issued at approval. */
  readonly feeSchedule?: FeeSchedule
}

/** 所属機関選択 on the portal, in its order; 医科 is preselected. 003 p.7–8 */
export const INSTITUTION_KINDS = [
  { kind: 1, slug: 'medical', name: '医科', feeSchedule: 1 },
  { kind: 3, slug: 'dental', name: '歯科', feeSchedule: 3 },
  { kind: 4, slug: 'pharmacy', name: '調剤', feeSchedule: 4 },
  { kind: 6, slug: 'home-nursing', name: '訪問看護', feeSchedule: 6 },
  { kind: 7, slug: 'workplace-clinic', name: '職域診療所' },
] as const satisfies readonly KindOfInstitution[]

export type InstitutionKind = (typeof INSTITUTION_KINDS)[number]['kind']

/** The choice with this digit; undefined when the portal offers none. */
export const findInstitutionKind = (kind: number): (KindOfInstitution & { kind: InstitutionKind }) | undefined =>
  INSTITUTION_KINDS.find((offered) => offered.kind === kind)

export type InstitutionSlug = (typeof INSTITUTION_KINDS)[number]['slug']

import type { TakenStep } from '#domain/applications/find-application.ts'
import type { ToldStep } from '#kinds/application-history.tsx'

/** To the applicant reviewers have no names. P-12 */
export const stepsOf = (steps: readonly TakenStep[]): readonly ToldStep[] =>
  steps.map((step) => ({ ...step, by: whoTook(step) }))

function whoTook({ byApplicant, byItself }: TakenStep): string {
  if (byItself) return '自動'
  return byApplicant ? '申請者' : '審査担当者'
}

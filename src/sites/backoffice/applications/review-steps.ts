import type { ReviewStep } from '#domain/applications/review/find-review-steps.ts'
import type { ToldStep } from '#kinds/application-history.tsx'

/** Among colleagues everybody has a name. */
export const stepsOf = (steps: readonly ReviewStep[]): readonly ToldStep[] =>
  steps.map((step) => ({ ...step, by: step.by ?? (step.byApplicant ? '申請者' : '自動') }))

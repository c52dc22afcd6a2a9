import { StepNavigation } from '#ui/step-navigation.tsx'

const STEPS = [{ label: '入力' }, { label: '確認' }, { label: '受付' }]

/** Where one is, from 1; 4 when all is done. */
export const InquirySteps = ({ current }: { readonly current: 1 | 2 | 3 | 4 }) => (
  <StepNavigation steps={STEPS} current={current} />
)

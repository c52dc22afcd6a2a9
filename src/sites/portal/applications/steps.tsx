import { StepNavigation } from '#ui/step-navigation.tsx'

const STEPS = [{ label: '入力' }, { label: '確認' }, { label: '受付' }]

/** Where one is in an application, from 1; 4 when it was received. */
export const ApplicationSteps = ({ current }: { readonly current: 1 | 2 | 4 }) => (
  <StepNavigation steps={STEPS} current={current} />
)

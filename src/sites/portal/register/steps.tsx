import { StepNavigation } from '#ui/step-navigation.tsx'

const STEPS = [{ label: '入力' }, { label: '確認' }, { label: 'メール確認' }, { label: '完了' }]

/** Where one is in the registration, from 1; 5 when all is done. */
export const RegisterSteps = ({ current }: { readonly current: 1 | 2 | 3 | 4 | 5 }) => (
  <StepNavigation steps={STEPS} current={current} />
)

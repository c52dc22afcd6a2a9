import { StepNavigation } from '#ui/step-navigation.tsx'

const STEPS = [{ label: 'IDの入力' }, { label: '内容の確認と取得' }, { label: '端末に入れる' }]

/** Where one is on the way from the letter to a terminal that works. */
export const DownloadSteps = ({ current }: { readonly current: number }) => (
  <StepNavigation steps={STEPS} current={current} />
)

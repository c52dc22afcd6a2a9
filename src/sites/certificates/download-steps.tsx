import { StepNavigation } from '#ui/step-navigation.tsx'

const STEPS = [{ label: 'IDの入力' }, { label: '内容の確認と取得' }, { label: '端末に入れる' }]

interface DownloadStepsProps {
  readonly current: number
  /** Where the page holds a second list, for later. */
  readonly label?: string
}

/** Where one is on the way from the letter to a terminal that works. */
export const DownloadSteps = ({ current, label = '手順' }: DownloadStepsProps) => (
  <StepNavigation label={label} steps={STEPS} current={current} />
)

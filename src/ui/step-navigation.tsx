import { Icon } from '#ui/icon.tsx'

export interface Step {
  readonly label: string
  /** Only for a step that can be gone back to without losing anything. */
  readonly href?: string
}

export interface StepNavigationProps {
  /** What the steps lead to; 「手順」 where the page has only one such list. */
  readonly label?: string
  readonly steps: readonly Step[]
  /** Which step this page is, counted from 1. One more than there are steps when all are done. */
  readonly current: number
}

type State = 'done' | 'current' | 'ahead'

/** Where one is in a task of several pages. */
export const StepNavigation = ({ label = '手順', steps, current }: StepNavigationProps) => (
  <nav class="steps" aria-label={label}>
    <ol>
      {steps.map((step, index) => (
        <StepItem {...step} number={index + 1} state={stateOf(index + 1, current)} />
      ))}
    </ol>
  </nav>
)

function stateOf(number: number, current: number): State {
  if (number === current) return 'current'
  return number < current ? 'done' : 'ahead'
}

const StepItem = ({ label, href, number, state }: Step & { readonly number: number; readonly state: State }) => (
  <li data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
    <span class="steps-number">{state === 'done' ? <Icon name="check" /> : number}</span>
    <span class="steps-label">
      {href && state === 'done' ? <a href={href}>{label}</a> : label}
      {state === 'done' && <span class="visually-hidden">（完了）</span>}
    </span>
  </li>
)

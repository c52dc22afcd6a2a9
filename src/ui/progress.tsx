export interface ProgressProps {
  readonly id: string
  /** What is going on: 「一括登録を処理しています」. */
  readonly label: string
  /** Left out as long as the amount is not known: a bar without figures rather than a wrong one. */
  readonly done?: number
  readonly total?: number
  readonly unit?: string
}

/** How far something is, truly: counted, not guessed. */
export const Progress = ({ id, label, done, total, unit = '件' }: ProgressProps) => (
  <div class="progress">
    <p class="progress-label" id={id}>
      {label}
    </p>
    {done === undefined || !total ? <Unmeasured id={id} /> : <Measured id={id} done={done} total={total} unit={unit} />}
  </div>
)

const Unmeasured = ({ id }: { readonly id: string }) => (
  <>
    <progress aria-labelledby={id} />
    <p class="progress-figures">処理しています。このまま画面を閉じても、処理は続きます。</p>
  </>
)

const Measured = ({ id, done, total, unit }: Required<Omit<ProgressProps, 'label'>>) => (
  <>
    <progress aria-labelledby={id} value={done} max={total} />
    <p class="progress-figures">
      {figure(done)} / {figure(total)} {unit}（{Math.floor((done / total) * 100)}%）
    </p>
  </>
)

const figure = (number: number): string => number.toLocaleString('ja-JP')

import type { Child } from 'hono/jsx'

export interface Description {
  readonly term: string
  readonly value: Child
  /** The value that this one replaces: shown beside it, struck through and in words. */
  readonly before?: Child
  /** Where this one value can be changed. */
  readonly change?: string
}

/** Facts: what it is called at the left, what it is at the right; one under the other on a narrow screen. */
export const DescriptionList = ({ items }: { readonly items: readonly Description[] }) => (
  <dl class="descriptions">
    {items.map(({ term, value, before, change }) => (
      <div class="descriptions-row">
        <dt>{term}</dt>
        <dd>{before === undefined ? value : <Changed before={before} after={value} />}</dd>
        {change && (
          <dd class="descriptions-change" data-print="never">
            <a href={change}>
              変更する<span class="visually-hidden">（{term}）</span>
            </a>
          </dd>
        )}
      </div>
    ))}
  </dl>
)

const Changed = ({ before, after }: { readonly before: Child; readonly after: Child }) => (
  <>
    <ins>
      <span class="descriptions-changed">変更後</span>
      {after}
    </ins>
    <del>
      <span class="descriptions-changed">変更前</span>
      {before}
    </del>
  </>
)

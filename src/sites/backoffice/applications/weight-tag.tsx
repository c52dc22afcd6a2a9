import { Tag } from '#ui/tag.tsx'

/** What the checks found, at its heaviest. */
export const WeightTag = ({ weight }: { readonly weight: 'wrong' | 'look' }) =>
  weight === 'wrong' ? <Tag kind="stopped">要対応</Tag> : <Tag kind="attention">要確認</Tag>

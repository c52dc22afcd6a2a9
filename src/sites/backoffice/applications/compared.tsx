/** A value that differs from what it stands beside: in words, and set off. */
export const Compared = ({ value, differs }: { readonly value: string; readonly differs: boolean }) =>
  differs ? (
    <span class="differs">
      <span class="differs-word">違い</span> {value}
    </span>
  ) : (
    <span>{value}</span>
  )

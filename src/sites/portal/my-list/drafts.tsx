import { findKind } from '#kinds/kinds.ts'
import { DateInText } from '#ui/date.tsx'
import { titleOf } from '../applications/application-titles.ts'

/** What was begun and kept, by kind: it is looked for here too. Nothing where there is nothing. P-12 */
export const Drafts = ({ drafts }: { readonly drafts: ReadonlyMap<string, Temporal.Instant> }) =>
  drafts.size > 0 && (
    <section>
      <h2>下書き</h2>
      <p>まだ送信していない申請です。名前を押すと、続きから入力できます。</p>
      <ul>
        {[...drafts].map(([slug, savedAt]) => (
          <Draft slug={slug} savedAt={savedAt} />
        ))}
      </ul>
    </section>
  )

const Draft = ({ slug, savedAt }: { readonly slug: string; readonly savedAt: Temporal.Instant }) => {
  const kind = findKind(slug)
  if (!kind) return null
  return (
    <li>
      <a href={`/applications/${slug}`}>{titleOf({ kind })}</a>（
      <DateInText value={savedAt} />
      に保存）
    </li>
  )
}

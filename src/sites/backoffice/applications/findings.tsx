import type { Finding } from '#domain/applications/application-kind.ts'
import { Tag } from '#ui/tag.tsx'

export type NotedFinding = Finding

/** What the checks found: what speaks against approval first, then what wants a look. */
export const Findings = ({ findings }: { readonly findings: readonly Finding[] }) => (
  <section>
    <h2>確認事項</h2>
    {findings.length === 0 && <p>自動の確認では、気になる点は見つかりませんでした。</p>}
    {findings.length > 0 && (
      <ul>
        {findings
          .toSorted((a, b) => Number(b.weight === 'wrong') - Number(a.weight === 'wrong'))
          .map(({ weight, text }) => (
            <li>
              {weight === 'wrong' ? <Tag kind="stopped">要対応</Tag> : <Tag kind="attention">要確認</Tag>} {text}
            </li>
          ))}
      </ul>
    )}
  </section>
)

import type { Finding } from '#domain/applications/application-kind.ts'
import { WeightTag } from './weight-tag.tsx'

/** What the checks found: what speaks against approval stands first. */
export const Findings = ({ findings }: { readonly findings: readonly Finding[] }) => (
  <section aria-labelledby="findings">
    <h2 id="findings">確認事項</h2>
    {findings.length === 0 ? (
      <p>自動の確認では、気になる点は見つかりませんでした。</p>
    ) : (
      <FindingList findings={findings} />
    )}
  </section>
)

export const FindingList = ({ findings }: { readonly findings: readonly Finding[] }) => (
  <ul class="findings">
    {findings.map(({ weight, text }) => (
      <li>
        <WeightTag weight={weight} /> <span>{text}</span>
      </li>
    ))}
  </ul>
)

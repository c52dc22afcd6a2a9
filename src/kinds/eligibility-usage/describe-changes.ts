import type { Line } from '#domain/applications/application-kind.ts'
import type { Standing } from '#domain/applications/standing.ts'
import type { UsageContent } from './content.ts'
import { describe } from './describe.ts'
import { inForce } from './in-force.ts'

const NOTHING = '（なし）'
const SAID_EACH_TIME = ['申請区分', '利用規約への同意', '秘密の番号', '備考']

/** 変更: what differs from the values in force. P-13 */
export function describeChanges(content: UsageContent, standing: Standing): { line: Line; before: string }[] {
  const current = inForce(standing)
  if (!current) return []
  const [before, after] = [told(current), told(content)]
  const labels = [...new Set([...before.keys(), ...after.keys()])]
  return labels
    .filter((label) => before.get(label) !== after.get(label))
    .map((label) => ({ line: [label, after.get(label) ?? NOTHING], before: before.get(label) ?? NOTHING }))
}

const told = (content: UsageContent) => new Map(describe(content).filter(([label]) => !SAID_EACH_TIME.includes(label)))

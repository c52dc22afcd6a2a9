import type { Standing } from '#domain/applications/standing.ts'
import { type Difference, describeDifferences } from '#kinds/describe-differences.ts'
import type { UsageContent } from './content.ts'
import { describe } from './describe.ts'
import { inForce } from './in-force.ts'

const SAID_EACH_TIME = ['申請区分', '都道府県コード', '利用規約への同意', '秘密の番号', '備考']

/** 変更: what differs from the values in force. P-13 */
export function describeChanges(content: UsageContent, standing: Standing): Difference[] {
  const current = inForce(standing)
  return current ? describeDifferences(describe(current), describe(content), SAID_EACH_TIME) : []
}

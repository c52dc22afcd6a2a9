import { PROGRAMMES } from '#domain/applications/application-kind.ts'
import { kindName } from './kind-name.ts'
import { AGES, ASSIGNMENTS, type QueueView, STATES, WEIGHTS } from './queue-view.ts'

/** A view in words: 「審査待ち・担当なし・7日を超える」. */
export function describeView({ state, programme, kind, age, assigned, findings, code }: QueueView): string {
  const parts = [
    STATES[state],
    programme && PROGRAMMES[programme],
    kind && kindName(kind).name,
    age && AGES[age],
    assigned && `担当${ASSIGNMENTS[assigned]}`,
    findings && WEIGHTS[findings],
    code && `機関コード ${code}`,
  ]
  return parts.filter(Boolean).join('・')
}

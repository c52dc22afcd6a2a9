import { codeOf } from '#domain/institutions/find-institution.ts'
import { nameOfKind } from '#domain/institutions/name-of-kind.ts'
import type { FoundCall } from './find-call.ts'

/** Which institution the call is about. */
export const CallHead = ({ call: { institution } }: { readonly call: FoundCall }) => (
  <>
    <h1>{institution.name}</h1>
    <p>
      <span class="code">{codeOf(institution)}</span>・{nameOfKind(institution.kind)}・{institution.phone}{' '}
      <a href={`/institutions/${institution.id}`}>この医療機関等のすべてを見る</a>
    </p>
  </>
)

import { PROGRAMMES } from '#domain/applications/application-kind.ts'
import { findKind } from '#kinds/kinds.ts'

/** 「オンライン資格確認」 and 「利用開始・変更申請」: two programmes may have applications of the same name. */
export function kindName(slug: string): { readonly programme: string; readonly name: string } {
  const kind = findKind(slug)
  return kind ? { programme: PROGRAMMES[kind.programme], name: kind.name } : { programme: '', name: slug }
}

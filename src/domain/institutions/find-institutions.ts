import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { foldHyphens } from '#platform/text/hyphens.ts'
import { toFullKana, toHalfWidth } from '#platform/text/width.ts'

/** What somebody knows of an institution, as typed. All that is given must fit. */
export interface InstitutionCriteria {
  /** Ten digits, the last seven, or the beginning; also a 登録記号番号. */
  readonly code?: string | undefined
  readonly name?: string | undefined
  /** From its beginning. */
  readonly phone?: string | undefined
  /** A part of the address of its active portal user. */
  readonly email?: string | undefined
}

export interface FoundInstitution {
  readonly id: string
  readonly kind: string
  /** Its code or 登録記号番号; empty while it has neither. */
  readonly code: string
  readonly name: string
  readonly address: string | null
  readonly phone: string
  readonly closedAt: Temporal.Instant | null
}

/** Where a page ended: the next begins after it. */
export type InstitutionPlace = Pick<FoundInstitution, 'code' | 'id'>

interface Search extends InstitutionCriteria {
  readonly after?: InstitutionPlace | undefined
  readonly most: number
}

/** Institutions that fit, in the order of their codes; pages follow the index. B-04 */
export function findInstitutions(
  db: Kysely<DB>,
  { code, name, phone, email, after, most }: Search,
): Promise<readonly FoundInstitution[]> {
  return db
    .selectFrom('institutions as i')
    .select(['i.id', 'i.kind', 'i.search_code as code', 'i.name', 'i.address', 'i.phone', 'i.closed_at as closedAt'])
    .$if(!!code, (query) => query.where(hasCode(bare(code ?? ''))))
    .$if(!!name, (query) => query.where(sql<boolean>`strpos(i.search_name, fold_for_search(${name ?? ''})) > 0`))
    .$if(!!phone, (query) => query.where('i.phone', 'like', `${escaped(bare(phone ?? ''))}%`))
    .$if(!!email, (query) =>
      query.where(
        hasUser(
          toHalfWidth(email ?? '')
            .replaceAll(' ', '')
            .toLowerCase(),
        ),
      ),
    )
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(i.search_code, i.id) > (${after?.code}, ${after?.id}::uuid)`),
    )
    .orderBy('i.search_code')
    .orderBy('i.id')
    .limit(most)
    .execute()
}

/** However it was typed: half width, without spaces and hyphens. */
const bare = (typed: string): string => foldHyphens(toHalfWidth(toFullKana(typed))).replaceAll(/[-\s()]/g, '')

const hasCode = (code: string) =>
  /^[0-9]{7}$/.test(code)
    ? sql<boolean>`(right(i.code, 7) = ${code} or i.search_code like ${`${code}%`})`
    : sql<boolean>`i.search_code like ${`${escaped(code)}%`}`

const hasUser = (email: string) => sql<boolean>`exists (
  select from portal_user_emails e where e.institution_id = i.id and e.email like ${`%${escaped(email)}%`})`

const escaped = (text: string): string => text.replaceAll(/[\\%_]/g, '\\$&')

import { giveLinkagesBack, holdLinkages } from '#domain/app-accounts/hold-linkages.ts'
import type { Application } from '#domain/applications/application.ts'
import type { Wish } from '#domain/applications/application-kind.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { FULL } from './availability.ts'
import type { LinkageContent } from './content.ts'

/** Takes a place for each account; a corrected application only what it asks for beyond the places it holds. P-19 */
export async function reserve(work: Work, wish: Wish<LinkageContent>): Promise<Outcome<undefined, string>> {
  const places = wish.content.count - (wish.before?.count ?? 0)
  return (await holdLinkages(work, wish.institution, places)) ? done() : refused(FULL)
}

export const release = (work: Work, { institution, content: { count } }: Application<LinkageContent>): Promise<void> =>
  giveLinkagesBack(work, institution, count)

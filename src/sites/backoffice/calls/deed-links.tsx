import { Actions } from '#ui/button.tsx'
import { ConfirmLink } from '#ui/confirmation.tsx'
import { DEEDS } from './deeds.ts'
import type { FoundCall } from './find-call.ts'

interface DeedLinksProps {
  readonly call: FoundCall
  /** Which of them, by slug. */
  readonly deeds: readonly string[]
}

/** What can be done here for a caller who was recognised: a button for each account. */
export const DeedLinks = ({ call, deeds }: DeedLinksProps) => {
  const links = deeds.flatMap((slug) => {
    const deed = DEEDS[slug]
    return deed ? deed.accounts(call).map((account) => ({ slug, deed, account })) : []
  })
  if (links.length === 0) return null
  if (!call.check) return <p>本人確認を記録すると、ここで手続きできます。</p>
  return (
    <Actions>
      {links.map(({ slug, deed, account }) => (
        <ConfirmLink href={`/calls/${call.institution.id}/accounts/${account.id}/${slug}`} kind="secondary">
          {account.name}：{deed.button}
        </ConfirmLink>
      ))}
    </Actions>
  )
}

import type { Institution } from '#domain/institutions/find-institution.ts'
import type { Differences } from '#domain/institutions/master-data-differences.ts'
import { Confirmation } from '#ui/confirmation.tsx'
import { KeptEntries, keptEntries } from '#ui/kept-entries.tsx'
import { BackofficePage } from '../backoffice-page.tsx'
import type { OperatorContext } from '../page.ts'
import { describeDifferences } from './history.tsx'
import { INSTITUTIONS } from './institutions-above.ts'

interface ConfirmEditProps {
  readonly c: OperatorContext
  readonly institution: Institution
  readonly differences: Differences
  readonly reason: string
}

/** Old → new, before it is kept. */
export const ConfirmEditView = ({ c, institution, differences, reason }: ConfirmEditProps) => {
  const title = 'この内容に直しますか？'
  const here = `/institutions/${institution.id}`
  return (
    <BackofficePage c={c} title={title} above={[...INSTITUTIONS, { text: institution.name, href: here }]}>
      <Confirmation
        title={title}
        values={[...describeDifferences(differences), { term: '変更の理由', value: reason }]}
        happens={['すぐに有効になります。これから作る郵送物とメールには、新しい内容が載ります。']}
        action={`${here}/edit`}
        formToken={c.formToken}
        sends={{ confirmed: 'yes' }}
        ok="直す"
        cancel={{ text: '戻って直す', href: `${here}/edit?${new URLSearchParams(keptEntries(c.entries))}` }}
      >
        <KeptEntries entries={c.entries} />
      </Confirmation>
    </BackofficePage>
  )
}

import { PROGRAMMES, type Programme } from '#domain/applications/application-kind.ts'
import { findStanding, type Standing } from '#domain/applications/standing.ts'
import type { AnyKind } from '#kinds/kind.ts'
import { findKind, KINDS } from '#kinds/kinds.ts'
import { StatusTag } from '#kinds/status-tag.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { Card, Cards } from '#ui/card.tsx'
import { Tag } from '#ui/tag.tsx'
import { page } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { PAGE_CARDS } from './page-cards.ts'

/** 「各種申請一覧」: what can be applied for, how each stands for this institution, and what must come first. P-11 */
export const applicationsPage = page({
  path: '/applications',
  access: 'signed-in',
  async get(c) {
    const standing = await findStanding(c.env.db, c.now, c.user.institution.id)
    if (!standing) return c.fail(404)
    return c.html(
      <PortalPage c={c} title="各種申請一覧" above={[{ text: 'トップ', href: '/' }]}>
        <h1>各種申請一覧</h1>
        <p class="lead">
          申請したあとの状況は、<a href="/my-list">マイリスト</a>で確かめられます。
        </p>
        {Object.keys(PROGRAMMES).map((programme) => (
          <ProgrammeSection programme={programme as Programme} standing={standing} />
        ))}
      </PortalPage>,
    )
  },
})

interface ProgrammeProps {
  readonly programme: Programme
  readonly standing: Standing
}

const ProgrammeSection = ({ programme, standing }: ProgrammeProps) => {
  const kinds = KINDS.filter((kind) => kind.programme === programme && !kind.begunElsewhere)
  if (kinds.length === 0) return null
  return (
    <section>
      <h2>{PROGRAMMES[programme]}</h2>
      <Cards>
        {kinds.map((kind) => (
          <KindCard kind={kind} standing={standing} />
        ))}
        {PAGE_CARDS.filter((card) => card.programme === programme).map(({ title, href, purpose }) => (
          <Card title={title} href={href}>
            <p>{purpose}</p>
          </Card>
        ))}
      </Cards>
    </section>
  )
}

const KindCard = ({ kind, standing }: { readonly kind: AnyKind; readonly standing: Standing }) => {
  const availability = kind.availability(standing)
  const href = `/applications/${kind.slug}`
  const waiting = standing.open[kind.slug]
  const first = !availability.open && availability.first ? findKind(availability.first) : undefined
  return (
    <Card
      title={kind.name}
      {...(availability.open && { href })}
      tag={<KindState kind={kind} standing={standing} />}
      actions={
        <>
          {waiting && <ButtonLink href={`/my-list/applications/${waiting.id}`}>申請の状況を見る</ButtonLink>}
          {first && <ButtonLink href={`/applications/${first.slug}`}>{`「${first.name}」へ`}</ButtonLink>}
          {availability.open && <ButtonLink href={href}>{`${kind.name}へ進む`}</ButtonLink>}
        </>
      }
    >
      <p>{kind.purpose}</p>
      {!availability.open && <p>{availability.because}</p>}
    </Card>
  )
}

const KindState = ({ kind, standing }: { readonly kind: AnyKind; readonly standing: Standing }) => {
  const waiting = standing.open[kind.slug]
  if (waiting) return <StatusTag status={waiting.status} />
  const inForce = kind.inForce?.(standing)
  if (inForce) return <Tag kind="done">{inForce}</Tag>
  if (!kind.availability(standing).open) return <Tag kind="neutral">申請できません</Tag>
  return <Tag kind="attention">申請できます</Tag>
}

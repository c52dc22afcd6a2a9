import { PROGRAMMES, type Programme } from '#domain/applications/application-kind.ts'
import { findDrafts } from '#domain/applications/find-drafts.ts'
import { findStanding, type Standing } from '#domain/applications/standing.ts'
import type { AnyKind } from '#kinds/kind.ts'
import { findKind, KINDS } from '#kinds/kinds.ts'
import { StatusTag } from '#kinds/status-tag.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { Card, Cards } from '#ui/card.tsx'
import { ConfirmLink } from '#ui/confirmation.tsx'
import { DateInText } from '#ui/date.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
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
    const drafts = await findDrafts(c.env.db, c.user.institution.id)
    return c.html(
      <PortalPage c={c} title="各種申請一覧" above={[{ text: 'トップ', href: '/' }]}>
        {c.query.has('discarded') && <Discarded />}
        <h1>各種申請一覧</h1>
        <p class="lead">
          申請したあとの状況は、<a href="/my-list">マイリスト</a>で確かめられます。
        </p>
        {Object.keys(PROGRAMMES).map((programme) => (
          <ProgrammeSection programme={programme as Programme} standing={standing} drafts={drafts} />
        ))}
      </PortalPage>,
    )
  },
})

const Discarded = () => <NotificationBanner kind="success" title="下書きを破棄しました" arrived />

interface ProgrammeProps {
  /** When the draft of each kind was saved. */
  readonly drafts: ReadonlyMap<string, Temporal.Instant>
  readonly programme: Programme
  readonly standing: Standing
}

const ProgrammeSection = ({ programme, standing, drafts }: ProgrammeProps) => {
  const kinds = KINDS.filter((kind) => kind.programme === programme && !kind.begunElsewhere)
  if (kinds.length === 0) return null
  return (
    <section>
      <h2>{PROGRAMMES[programme]}</h2>
      <Cards>
        {kinds.map((kind) => (
          <KindCard kind={kind} standing={standing} draftedAt={drafts.get(kind.slug)} />
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

interface KindProps {
  readonly kind: AnyKind
  readonly standing: Standing
  readonly draftedAt: Temporal.Instant | undefined
}

const KindCard = ({ kind, standing, draftedAt }: KindProps) => {
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
          {draftedAt && <ConfirmLink href={`${href}/discard`} kind="quiet">{`${kind.name}の下書きを破棄`}</ConfirmLink>}
        </>
      }
    >
      <p>{kind.purpose}</p>
      {!availability.open && <p>{availability.because}</p>}
      {draftedAt && (
        <p>
          下書きがあります（
          <DateInText value={draftedAt} />
          に保存）。
        </p>
      )}
    </Card>
  )
}

const KindState = ({ kind, standing }: Omit<KindProps, 'draftedAt'>) => {
  const waiting = standing.open[kind.slug]
  if (waiting) return <StatusTag status={waiting.status} />
  const inForce = kind.inForce?.(standing)
  if (inForce) return <Tag kind="done">{inForce}</Tag>
  if (!kind.availability(standing).open) return <Tag kind="neutral">申請できません</Tag>
  return <Tag kind="open">申請できます</Tag>
}

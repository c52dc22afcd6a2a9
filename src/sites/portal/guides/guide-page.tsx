import type { PropsWithChildren } from 'hono/jsx'
import { PROGRAMMES } from '#domain/applications/application-kind.ts'
import { findKind } from '#kinds/kinds.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { type PortalContext, page } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { addressOfGuide, type Guide, nameOfGuide } from './guide.ts'

/** A 解説ページ: short, and it ends where one goes on. P-10 */
export const guidePage = (guide: Guide) =>
  page({
    path: addressOfGuide(guide),
    access: 'anyone',
    get: (c) => c.html(<GuideView c={c} guide={guide} />),
  })

const ABOVE = [
  { text: 'トップ', href: '/' },
  { text: '事業別トップメニュー', href: '/menu' },
] as const

const GuideView = ({ c, guide }: { readonly c: PortalContext; readonly guide: Guide }) => (
  <PortalPage c={c} title={nameOfGuide(guide)} above={ABOVE}>
    <h1>【解説ページ】{nameOfGuide(guide)}</h1>
    <p class="lead">{guide.lead}</p>
    <Section heading="対象となる方">
      <ul>{items(guide.forWhom)}</ul>
    </Section>
    <Section heading="用意するもの">
      <ul>{items(guide.needed)}</ul>
    </Section>
    <Section heading="手続きの順番">
      <ol>{items(guide.steps)}</ol>
    </Section>
    <Section heading="送る申請">
      <Applications slugs={guide.applications} />
      {!c.user && <p>申請にはログインが必要です。はじめての方は、先にユーザー登録をお願いします。</p>}
    </Section>
    <Actions>
      <ButtonLink kind="primary" href="/applications">
        各種申請一覧
      </ButtonLink>
      {!c.user && <ButtonLink href="/register">新規ユーザー登録</ButtonLink>}
    </Actions>
  </PortalPage>
)

const Section = ({ heading, children }: PropsWithChildren<{ readonly heading: string }>) => (
  <section class="text-section">
    <h2>{heading}</h2>
    {children}
  </section>
)

const items = (texts: readonly string[]) => texts.map((text) => <li>{text}</li>)

/** Those the portal receives, by the names they have on 「各種申請一覧」. */
const Applications = ({ slugs }: { readonly slugs: readonly string[] }) => (
  <ul>
    {slugs
      .flatMap((slug) => findKind(slug) ?? [])
      .map(({ slug, name, programme, purpose }) => (
        <li>
          <a href={`/applications/${slug}`}>
            {PROGRAMMES[programme]} {name}
          </a>
          ：{purpose}
        </li>
      ))}
  </ul>
)

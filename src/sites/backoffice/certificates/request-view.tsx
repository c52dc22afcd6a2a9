import { PAYMENT_NAMES } from '#domain/certificates/find-fees.ts'
import type { TerminalCertificate } from '#domain/certificates/find-terminal-certificates.ts'
import { REVOCATION_REASONS, type RevocationReason } from '#domain/certificates/profile.ts'
import { canBeRevoked } from '#domain/certificates/request-state.ts'
import type { FoundRequest } from '#domain/certificates/select-requests.ts'
import { may } from '#domain/operators/permissions.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { ConfirmLink } from '#ui/confirmation.tsx'
import { DateInTable, DateInText } from '#ui/date.tsx'
import { type Description, DescriptionList } from '#ui/description-list.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { BackofficePage } from '../backoffice-page.tsx'
import type { OperatorContext } from '../page.ts'
import { ABOVE_CERTIFICATES } from './certificate-areas.tsx'
import { deskOf, requestAt } from './desk-address.ts'
import { RequestStateTag } from './request-state-tag.tsx'

interface RequestViewProps {
  readonly c: OperatorContext
  readonly request: FoundRequest
  readonly certificates: readonly TerminalCertificate[]
  readonly problem: string | undefined
}

export const RequestView = ({ c, request, certificates, problem }: RequestViewProps) => (
  <BackofficePage
    c={c}
    title={request.terminal}
    above={[...ABOVE_CERTIFICATES, { text: request.institutionName, href: deskOf(request.institution) }]}
    failed={problem !== undefined}
  >
    {problem && <NotificationBanner kind="error" title={problem} arrived />}
    {!problem && c.query.get('done') === 'revoked' && (
      <NotificationBanner kind="success" title="失効しました。次の接続から、この証明書は使えません" arrived />
    )}
    <h1>{request.terminal}</h1>
    <DescriptionList items={factsOf(c, request)} />
    <h2>証明書</h2>
    <Certificates certificates={certificates} now={c.now} />
    <Actions>
      <ButtonLink href={deskOf(request.institution)}>この医療機関等の申請へ</ButtonLink>
      {may(c.user, 'decide-certificates') && canBeRevoked(request, c.now) && (
        <ConfirmLink href={`${requestAt(request)}/revoke`}>失効する</ConfirmLink>
      )}
    </Actions>
  </BackofficePage>
)

function factsOf({ user, now }: OperatorContext, request: FoundRequest): readonly Description[] {
  const { requestNumber, issuedAt, downloadUntil, downloadedAt, letter, rejectionReason } = request
  return [
    { term: 'ステータス', value: <RequestStateTag request={request} now={now} /> },
    ...(rejectionReason ? [{ term: '却下の理由', value: rejectionReason }] : []),
    { term: '医療機関(薬局)名称', value: request.institutionName },
    { term: '医療機関等コード', value: <code>{request.code}</code> },
    { term: '担当部署/担当者名', value: request.contact },
    { term: '電話番号', value: request.phone },
    { term: 'メールアドレス', value: request.email },
    { term: '発行料の支払方法', value: PAYMENT_NAMES[request.payment] },
    { term: '申請日時', value: <DateInText value={request.appliedAt} /> },
    ...(requestNumber ? [{ term: 'リクエストID', value: <code>{requestNumber}</code> }] : []),
    ...moment('発行日時', issuedAt),
    ...moment('ダウンロード有効期限', downloadUntil),
    ...moment('はじめて取得した日時', downloadedAt),
    ...(letter && may(user, 'see-letters')
      ? [{ term: 'お知らせの書類', value: <a href={`/letters/${letter}`}>郵送物を開く</a> }]
      : []),
  ]
}

const moment = (term: string, at: Temporal.Instant | null): Description[] =>
  at ? [{ term, value: <DateInText value={at} /> }] : []

interface CertificatesProps {
  readonly certificates: readonly TerminalCertificate[]
  readonly now: Temporal.Instant
}

const Certificates = ({ certificates, now }: CertificatesProps) => (
  <Table<TerminalCertificate>
    caption="この端末の証明書（新しい順）"
    captionHidden
    rows={certificates}
    empty={<p>ありません。発行したあと、端末で取得されるとここに出ます。</p>}
    columns={[
      { label: 'シリアル番号', cell: ({ serial }) => <code>{serial.toString('hex')}</code> },
      { label: '世代', cell: ({ generation }) => (generation === 1 ? 'はじめの証明書' : `更新${generation - 1}回目`) },
      { label: '有効期間の始まり', cell: ({ notBefore }) => <DateInTable value={dayOf(notBefore)} /> },
      { label: '有効期間の終わり', cell: ({ notAfter }) => <DateInTable value={dayOf(notAfter)} /> },
      { label: '状態', cell: (certificate) => <State certificate={certificate} now={now} /> },
    ]}
  />
)

const State = ({ certificate, now }: { readonly certificate: TerminalCertificate; readonly now: Temporal.Instant }) => {
  const { problem, signedAt, notAfter, revokedAt, revocationReason } = certificate
  if (revokedAt)
    return (
      <>
        <Tag kind="stopped">失効</Tag> <DateInTable value={revokedAt} />　
        {REVOCATION_REASONS[(revocationReason ?? 0) as RevocationReason]}
      </>
    )
  if (problem) return <Tag kind="stopped">署名できません</Tag>
  if (!signedAt) return <Tag kind="waiting">署名待ち</Tag>
  if (Temporal.Instant.compare(notAfter, now) <= 0) return <Tag kind="neutral">有効期限切れ</Tag>
  return <Tag kind="done">有効</Tag>
}

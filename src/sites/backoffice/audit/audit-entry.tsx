import { type ExaminedEntry, findEntry } from '#domain/audit/search/find-entry.ts'
import { findNames, type Names } from '#domain/audit/search/find-people.ts'
import { actionInWords, actorKindInWords, exactTime, outcomeInWords, viaInWords } from '#domain/audit/words.ts'
import { DescriptionList } from '#ui/description-list.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { BackofficePage } from '../backoffice-page.tsx'
import { page } from '../page.ts'
import { AUDIT_ABOVE, actorOf } from './audit.tsx'

const CHAIN = /^\d{1,2}$/
const SEQ = /^[1-9]\d{0,14}$/

/** One entry: all it says, and the way to what belongs to it. B-10 */
export const auditEntryPage = page({
  path: '/audit/:chain/:seq',
  access: 'may:read-audit',
  async get(c) {
    const { chain = '', seq = '' } = c.params
    const known = CHAIN.test(chain) && SEQ.test(seq)
    const entry = known ? await findEntry(c.env, { chain: Number(chain), seq: Number(seq) }) : undefined
    if (!entry) return c.fail(404)
    const names = await findNames(c.env.db, [entry])
    const title = actionInWords(entry.action)
    return c.html(
      <BackofficePage c={c} title={title} above={AUDIT_ABOVE}>
        <h1>{title}</h1>
        {entry.genuine === false && (
          <NotificationBanner kind="error" title="この記録は、書き込まれたときと違います">
            内容か位置が変えられています。データベースをこのまま保ち、「検証の状況」で全体を検証してください。
          </NotificationBanner>
        )}
        <Facts entry={entry} names={names} />
        {Object.keys(entry.detail).length > 0 && (
          <>
            <h2>詳細</h2>
            <DescriptionList
              items={Object.entries(entry.detail).map(([term, value]) => ({ term, value: String(value) }))}
            />
          </>
        )}
      </BackofficePage>,
    )
  },
})

const GENUINE = {
  true: '書き込まれたときのままです',
  false: '書き込まれたときと違います',
  undefined: '前の記録がないため、確かめられません',
}

const Facts = ({ entry, names }: { readonly entry: ExaminedEntry; readonly names: Names }) => (
  <DescriptionList
    items={[
      { term: '日時', value: <time datetime={`${entry.at}`}>{exactTime(entry.at)}</time> },
      { term: '操作', value: `${actionInWords(entry.action)}（${entry.action}）` },
      { term: '結果', value: outcomeInWords(entry.outcome) },
      { term: '操作した人', value: actorOf(entry, names) },
      { term: '操作した人の種類', value: actorKindInWords(entry.actor_kind) },
      { term: '操作した人のID', value: <Related name="actor" value={entry.actor_id} /> },
      { term: '画面・処理', value: viaInWords(entry.via) },
      { term: 'アドレス', value: <Related name="address" value={entry.address} /> },
      {
        term: '機関',
        value: <Related name="institution" value={entry.institution_id} text={names.get(entry.institution_id ?? '')} />,
      },
      { term: '対象', value: <Related name="subject" value={entry.subject} /> },
      { term: '要求の番号', value: entry.request ?? '－' },
      { term: '系列と順番', value: `${entry.chain}－${entry.seq}` },
      { term: '書換えの有無', value: GENUINE[`${entry.genuine}`] },
    ]}
  />
)

/** A value that leads to all entries which have it too. */
const Related = ({ name, value, text }: { name: string; value: string | null; text?: string | undefined }) =>
  value ? <a href={`/audit?${new URLSearchParams([[name, value]])}`}>{text ?? value}</a> : <>－</>

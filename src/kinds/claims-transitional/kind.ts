import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Application } from '#domain/applications/application.ts'
import type { Availability, Finding } from '#domain/applications/application-kind.ts'
import { type Standing, uses } from '#domain/applications/standing.ts'
import { forbidOthers } from '#kinds/claims-usage/availability.ts'
import { defineKind } from '#kinds/kind.ts'
import { forbidSecond } from '#kinds/preconditions.ts'
import { content, describe, type TransitionalContent } from './content.ts'
import { contentOf, transitionalForm, valuesOf } from './form.ts'

const SLUG = 'claims-transitional'
const CLAIMING = 'すでにオンライン請求を利用しています。経過措置の申請は要りません。'

/** For whom claims on-line not yet. P-11 */
function availability(standing: Standing): Availability {
  const others = forbidOthers(standing)
  if (others) return others
  if (uses(standing, 'claims')) return { open: false, because: CLAIMING }
  return forbidSecond(standing, SLUG) ?? { open: true }
}

/** A transition that was approved before: another one prolongs it. */
async function findEarlier(
  db: Kysely<DB>,
  { institution }: Application<TransitionalContent>,
): Promise<readonly Finding[]> {
  const earlier = await db
    .selectFrom('applications')
    .select('id')
    .where('institution_id', '=', institution)
    .where('kind', '=', SLUG)
    .where('status', '=', 'approved')
    .limit(1)
    .executeTakeFirst()
  return earlier ? [{ weight: 'look', text: '前にも経過措置を承認しています。延長にあたります。' }] : []
}

/** オンライン請求 「経過措置申請」: to go on claiming by disc or on paper for a while. P-17, 003 p.26 */
export const kind = defineKind({
  slug: SLUG,
  name: '経過措置申請',
  programme: 'claims',
  place: 30,
  purpose: 'やむを得ない事情でオンライン請求をすぐに始められないときに、いまの方法での請求を続けるための申請です。',
  content,
  describe,
  mails: {
    receipt: {
      system: 'オンライン請求',
      about: '経過措置申請の受付完了届',
      next: '結果はメールでお知らせします。',
    },
    completion: {
      system: 'オンライン請求',
      about: '経過措置申請の承認のお知らせ',
      next: 'オンライン請求の準備が整ったら、「利用開始・変更申請」で開始を申請してください。',
    },
  },
  availability,
  form: transitionalForm,
  parts: [
    { heading: '現在の請求方法', fields: ['method'] },
    { heading: '事情と予定', fields: ['reason', 'circumstances', 'planned_month'] },
    { heading: '備考', fields: ['note'] },
  ],
  initial: () => ({}),
  answer: (values) => ({ content: contentOf(values) }),
  refill: valuesOf,
  findings: findEarlier,
})

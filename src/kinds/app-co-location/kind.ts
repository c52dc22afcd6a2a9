import type { Availability } from '#domain/applications/application-kind.ts'
import type { Standing } from '#domain/applications/standing.ts'
import { otherKind } from '#domain/co-locations/co-location.ts'
import { declareCoLocation } from '#domain/co-locations/declare-co-location.ts'
import { readDay } from '#kinds/days.ts'
import { defineKind } from '#kinds/kind.ts'
import { FOR_CO_LOCATED, forbidSecond, requireUsage } from '#kinds/preconditions.ts'
import { type CoLocationContent, content, describe } from './content.ts'
import { findCoLocationFindings } from './findings.ts'
import { type CoLocationFields, coLocationForm, contentOf } from './form.ts'

const SYSTEM = 'マイナ資格確認アプリ'

/** マイナ資格確認アプリ 「併設申告」, of 柔整・あはき. P-23, 000 p.9 */
export const kind = defineKind<CoLocationContent, CoLocationFields>({
  slug: 'app-co-location',
  name: '併設申告',
  programme: 'app',
  place: 70,
  purpose: '柔道整復と、あん摩マッサージ指圧・はり・きゅうを同じ場所で行っていることを申告します。',
  content,
  describe,
  completed: describe,
  mails: {
    receipt: { system: SYSTEM, about: '併設申告の受付完了届', next: '審査の結果は、メールでお知らせします。' },
    completion: {
      system: SYSTEM,
      about: '併設申告の完了届',
      next: '併設をやめたときは、「併設申告取消」をしてください。',
    },
  },
  availability,
  inForce: ({ coLocation }) => coLocation && '申告済み',
  form: coLocationForm,
  parts: [
    {
      heading: '併設する施術所',
      fields: ['registration_number', 'name', 'since', 'same_place'],
    },
    { heading: '備考', fields: ['note'] },
  ],
  initial: () => ({}),
  answer: (values, { institution }) => ({ content: contentOf(values, institution.kind) }),
  refill: ({ registrationNumber, name, since, note }) => ({
    registration_number: registrationNumber,
    name,
    since: readDay(since),
    note,
  }),
  findings: findCoLocationFindings,
  issue: (work, application) => {
    const { note: _, since, ...other } = application.content
    return declareCoLocation(work, application, { ...other, since: readDay(since) })
  },
})

/** For 柔整・あはき that use the app, and once. P-11 */
function availability(standing: Standing): Availability {
  if (!otherKind(standing.institution.kind)) return { open: false, because: FOR_CO_LOCATED }
  const obstacle = requireUsage(standing, 'app', 'app-usage') ?? forbidSecond(standing, 'app-co-location')
  if (obstacle) return obstacle
  return standing.coLocation ? { open: false, because: DECLARED, first: 'app-co-location-withdrawal' } : { open: true }
}

const DECLARED = '併設はすでに申告されています。内容を変えるときは、先に「併設申告取消」をしてください。'

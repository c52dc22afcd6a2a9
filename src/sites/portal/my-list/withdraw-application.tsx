import { applicationNumber, UNDECIDED } from '#domain/applications/application.ts'
import { withdrawApplication } from '#domain/applications/withdraw-application.ts'
import { Confirmation } from '#ui/confirmation.tsx'
import { IN_MY_LIST, titleOf } from '../applications/application-titles.ts'
import { page } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { showApplication } from './application.tsx'
import { findOwnApplication } from './find-own-application.ts'

const DECIDED = 'この申請はすでに結果が出ているか、取り下げられているため、取り下げられません'

/** 「取下げ」, after a question, while nothing was decided. P-12 */
export const withdrawApplicationPage = page({
  path: '/my-list/applications/:application/withdraw',
  access: 'signed-in',
  async get(c) {
    const own = await findOwnApplication(c)
    if (!own) return c.fail(404)
    const { application, kind } = own
    const href = `/my-list/applications/${application.id}`
    if (!UNDECIDED.some((status) => status === application.status)) return showApplication(c, own, DECIDED)
    return c.html(
      <PortalPage
        c={c}
        title="取下げ"
        above={[...IN_MY_LIST, { text: `申請 ${applicationNumber(application.number)}`, href }]}
      >
        <Confirmation
          title="この申請を取り下げますか"
          happens={['審査は行われません。元に戻すことはできませんが、あらためて申請することはできます。']}
          values={[
            { term: '申請番号', value: applicationNumber(application.number) },
            { term: '申請', value: titleOf({ kind }) },
          ]}
          action={`${href}/withdraw`}
          formToken={c.formToken}
          ok="取り下げる"
          cancel={{ href }}
          destructive
        />
      </PortalPage>,
    )
  },
  async post(c) {
    const own = await findOwnApplication(c)
    if (!own) return c.fail(404)
    const key = { institution: c.user.institution.id, id: own.application.id }
    const outcome = await c.transact((work) => withdrawApplication(work, own.kind, key))
    if (outcome.done) return c.redirect(`/my-list/applications/${key.id}?withdrawn`)
    const now = await findOwnApplication(c)
    return showApplication(c, now ?? own, DECIDED)
  },
})

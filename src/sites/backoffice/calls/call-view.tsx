import { may } from '#domain/operators/permissions.ts'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { BackofficePage } from '../backoffice-page.tsx'
import { Accounts } from '../institutions/accounts.tsx'
import { AppAccounts } from '../institutions/app-accounts.tsx'
import { Applications } from '../institutions/applications.tsx'
import { People } from '../institutions/people.tsx'
import type { OperatorContext } from '../page.ts'
import type { Told } from './call.tsx'
import { CallHead } from './call-head.tsx'
import { CALLS } from './calls-above.ts'
import { DeedLinks } from './deed-links.tsx'
import { DEEDS } from './deeds.ts'
import type { FoundCall } from './find-call.ts'
import { identityForm } from './identity-form.ts'
import { IdentityPart } from './identity-part.tsx'
import { PastChecks } from './past-checks.tsx'

const HAPPENED: Readonly<Record<string, string>> = {
  recognised: '本人確認を記録しました。15分間、このお電話の手続きができます',
  'not-recognised': '確認できなかったことを記録しました。手続きはできません',
  ...Object.fromEntries(Object.entries(DEEDS).map(([slug, { done }]) => [slug, done])),
}

interface CallProps extends Told {
  readonly c: OperatorContext
  readonly call: FoundCall
}

/** Who calls, first; then what they may ask about, with what can be done right there. */
export const CallView = ({ c, call, entered, errors = {}, problem }: CallProps) => {
  const { institution } = call
  const happened = c.request.method === 'GET' && !problem ? HAPPENED[c.query.get('done') ?? ''] : undefined
  return (
    <BackofficePage c={c} title={institution.name} above={CALLS} failed={!!problem || Object.keys(errors).length > 0}>
      {happened && <NotificationBanner kind="success" title={happened} arrived />}
      {problem && <NotificationBanner kind="warning" title={problem} arrived />}
      {Object.keys(errors).length > 0 && <ErrorSummary form={identityForm(call.registered)} errors={errors} />}
      <CallHead call={call} />
      <div class="call-columns">
        <section aria-label="本人確認">
          <IdentityPart c={c} call={call} entered={entered} errors={errors} />
        </section>
        <div>
          <h2>ポータル</h2>
          <People people={call.people} />
          <DeedLinks call={call} deeds={['unlock-portal']} />
          <h2>申請</h2>
          <Applications
            institution={institution.id}
            applications={call.applications}
            linked={may(c.user, 'see-applications')}
          />
          <h2>オンライン資格確認等システムのアカウント</h2>
          <Accounts accounts={call.accounts} />
          <DeedLinks call={call} deeds={['secret-number', 'unlock-account']} />
          <h2>マイナ資格確認アプリ・レセコン連携のアカウント</h2>
          <AppAccounts accounts={call.appAccounts} />
          <DeedLinks call={call} deeds={['unlock-linkage', 'authenticator']} />
          <h2>これまでのお電話</h2>
          <PastChecks checks={call.past} />
        </div>
      </div>
    </BackofficePage>
  )
}

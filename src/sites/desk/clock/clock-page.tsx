import { TOKYO } from '#platform/clock/clock.ts'
import { Button } from '#ui/button.tsx'
import { DateInText } from '#ui/date.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Entered, Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { fillForm } from '#ui/form/fill-form.ts'
import { Form } from '#ui/form/form.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { ABOVE, DeskPage } from '../desk-page.tsx'
import type { DeskContext } from '../page.ts'
import { clockForm } from './clock-form.ts'

export interface ClockProps {
  readonly c: DeskContext
  readonly now: Temporal.Instant
  readonly moved: boolean
  readonly entered?: Entered
  readonly errors?: Errors
}

const STEPS = [
  { by: 'PT10M', label: '10分' },
  { by: 'PT1H', label: '1時間' },
  { by: 'P1D', label: '1日' },
  { by: 'P7D', label: '7日' },
  { by: 'P30D', label: '30日' },
  { by: 'P90D', label: '90日' },
  { by: 'P1Y', label: '1年' },
]

export const ClockPage = ({ c, now, moved, entered, errors = {} }: ClockProps) => (
  <DeskPage c={c} title="時計" above={ABOVE} failed={Object.keys(errors).length > 0}>
    <ErrorSummary form={clockForm} errors={errors} />
    {moved && (
      <NotificationBanner kind="success" title="時計を動かしました" arrived>
        <p>
          いまは <DateInText value={now} /> です。ログインしていた人は、時間切れになっていることがあります。
        </p>
      </NotificationBanner>
    )}
    <h1>時計</h1>
    <p class="lead">有効期限などを確かめるために、時間を進められます。すべてのサイトがこの時計に従います。</p>
    <h2>この練習環境の現在時刻</h2>
    <p class="clock-face">
      <DateInText value={now} />
    </p>
    <h2>時間を進める</h2>
    <form class="clock-steps" method="post" action="/clock">
      <input type="hidden" name="form_token" value={c.formToken} />
      {STEPS.map(({ by, label }) => (
        <Button kind="secondary" name="by" value={by}>
          {label}進める
        </Button>
      ))}
    </form>
    <h2>日時を指定する</h2>
    <Form action="/clock" formToken={c.formToken}>
      <Fields form={clockForm} entered={entered ?? typedNow(now)} errors={errors} />
      <Button>この日時に合わせる</Button>
    </Form>
    <h2>元に戻す</h2>
    <p>実際の時刻に戻します。進めた時間のなかで登録したものは、未来の日付のまま残ります。</p>
    <Form action="/clock" formToken={c.formToken}>
      <Button kind="secondary" name="reset" value="yes">
        実際の時刻に戻す
      </Button>
    </Form>
  </DeskPage>
)

function typedNow(now: Temporal.Instant): Entered {
  const moment = now.toZonedDateTimeISO(TOKYO)
  const time = moment.toPlainTime().round({ smallestUnit: 'minute', roundingMode: 'floor' })
  return {
    ...fillForm(clockForm, { day: moment.toPlainDate() }),
    time: [time.toString({ smallestUnit: 'minute' }).replace(/^0/, '')],
  }
}

import { TOKYO } from '#platform/clock/clock.ts'
import type { SessionPolicy } from '#platform/session/session-policy.ts'
import { Actions, Button, ButtonLink } from '#ui/button.tsx'

export interface IdleWarningProps {
  readonly now: Temporal.Instant
  /** When the session ends without a further action. */
  readonly until: Temporal.Instant
  /** Nothing is shown unless it says how long before to warn. */
  readonly policy: SessionPolicy
  /** Where 「ログイン」 is, with the way back. */
  readonly signIn: string
  /** A form that comes in too late is kept by the site: what was typed is sent to it. */
  readonly keepsForms?: boolean
}

/**
 * Says that the session is going to end for want of action: as a dialog in which one button lets it go on, and where
 * scripts do not run as a line that names the hour. The countdown goes by the clock on the wall. WCAG 2.2, 2.2.1
 */
export const IdleWarning = ({ now, until, policy, signIn, keepsForms = false }: IdleWarningProps) =>
  policy.warnBefore ? (
    <>
      <IdleQuestion
        id="idle"
        policy={policy}
        watch={{
          'data-idle': true,
          'data-seconds-left': Math.floor(now.until(until).total('seconds')),
          'data-warning-seconds': policy.warnBefore.total('seconds'),
        }}
      />
      <IdleOver
        id="idle-over"
        policy={policy}
        signIn={signIn}
        watch={{ 'data-idle-over': true, 'data-keeps-forms': keepsForms || undefined }}
      />
    </>
  ) : null

interface PartProps {
  readonly id: string
  readonly policy: SessionPolicy
  /** What the browser's code finds it by. */
  readonly watch?: Readonly<Record<`data-${string}`, true | number | undefined>>
}

/** Announced once: what ticks is not read out. */
export const IdleQuestion = ({ id, policy, watch = {} }: PartProps) => (
  <dialog
    class="dialog"
    id={id}
    role="alertdialog"
    aria-labelledby={`${id}-title`}
    aria-describedby={`${id}-body`}
    {...watch}
  >
    <form class="question" method="dialog">
      <h2 class="question-title" id={`${id}-title`}>
        まもなくログアウトします
      </h2>
      <div class="question-body">
        <div id={`${id}-body`}>
          <p data-idle-usual>
            操作がないまま時間がたちました。あと{inMinutes(policy.warnBefore ?? policy.idle)}
            ほどで、自動でログアウトします。続けるときは「操作を続ける」を押してください。
          </p>
          <p data-idle-final hidden>
            ログインしてから{policy.absolute.total('hours')}
            時間になるため、これ以上は延ばせません。入力の途中のときは、先に送信してください。
          </p>
        </div>
        <p class="idle-left" aria-hidden="true">
          残り時間 <span data-idle-left>{inMinutes(policy.warnBefore ?? policy.idle)}</span>
        </p>
      </div>
      <Actions>
        <Button safe>操作を続ける</Button>
      </Actions>
    </form>
  </dialog>
)

export const IdleOver = ({ id, policy, signIn, watch = {} }: PartProps & { readonly signIn: string }) => (
  <dialog
    class="dialog"
    id={id}
    role="alertdialog"
    aria-labelledby={`${id}-title`}
    aria-describedby={`${id}-body`}
    {...watch}
  >
    <div class="question">
      <h2 class="question-title" id={`${id}-title`}>
        ログアウトしました
      </h2>
      <div class="question-body" id={`${id}-body`}>
        <p data-idle-usual>
          操作のない時間が{inMinutes(policy.idle)}
          続いたため、自動でログアウトしました。続けるときは、もう一度ログインしてください。
        </p>
        <p data-idle-final hidden>
          ログインしてから{policy.absolute.total('hours')}
          時間がたったため、自動でログアウトしました。続けるときは、もう一度ログインしてください。
        </p>
        <p data-idle-kept hidden>
          この画面に入力した内容は残っています。ログインすると、続けて送信できます（パスワードなどは入力し直してください）。
        </p>
      </div>
      <Actions>
        <ButtonLink href={signIn} kind="primary" safe>
          閉じる
        </ButtonLink>
      </Actions>
    </div>
  </dialog>
)

/** For those without scripts: when it will be. */
export const IdleNote = ({ until, policy }: Pick<IdleWarningProps, 'until' | 'policy'>) =>
  policy.warnBefore ? (
    <noscript>
      <p class="idle-note">
        このまま操作がないと、{inWords(until)}に自動でログアウトします（最後の操作から{inMinutes(policy.idle)}）。
      </p>
    </noscript>
  ) : null

const inMinutes = (duration: Temporal.Duration) => `${duration.total('minutes')}分`

function inWords(instant: Temporal.Instant): string {
  const { hour, minute } = instant.toZonedDateTimeISO(TOKYO)
  return `${hour}時${String(minute).padStart(2, '0')}分`
}

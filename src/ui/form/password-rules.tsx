import type { PasswordPolicy } from '#platform/password-policy/password-policy.ts'
import { Icon } from '#ui/icon.tsx'
import { listRules } from './password-messages.ts'

export interface PasswordRulesProps {
  readonly policy: PasswordPolicy
  /** The field that holds the password in force: compared with while typing. */
  readonly current?: string | undefined
}

/** What a new password has to be. While it is typed each rule says whether it is kept; none comes or goes. L-07 */
export const PasswordRules = ({ policy, current }: PasswordRulesProps) => (
  <>
    次の条件をすべて満たすもの
    <ul class="password-rules" data-password-policy={JSON.stringify(policy)} data-current={current}>
      {Object.entries(listRules(policy)).map(([rule, text]) => (
        <li data-rule={rule}>
          <span class="password-rule-mark">
            <Icon name="success" />
            <Icon name="error" />
          </span>
          <div>
            <span data-text>{text}</span>
            <span class="visually-hidden" data-standing-word />
            {rule === 'usable' && <code>{[...policy.symbols].join(' ')}</code>}
          </div>
        </li>
      ))}
    </ul>
  </>
)

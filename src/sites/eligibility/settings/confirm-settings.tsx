import type { AgreedTo, EnvironmentSettings } from '#domain/environment-settings/environment-settings.ts'
import { Confirmation } from '#ui/confirmation.tsx'
import { KeptEntries, keptEntries } from '#ui/kept-entries.tsx'
import { EligibilityPage } from '../eligibility-page.tsx'
import type { AccountContext } from '../page.ts'
import { describeChanges } from './describe-changes.ts'
import type { SettingsForm } from './settings-form.ts'
import { ABOVE_SETTINGS, SETTINGS_NAME } from './settings-view.tsx'
import { TERMS_OF } from './terms-of.ts'

interface ConfirmSettingsProps {
  readonly c: AccountContext
  readonly form: SettingsForm
  readonly before: EnvironmentSettings
  readonly after: EnvironmentSettings
  /** Terms that were agreed to on the way here. */
  readonly agreed: readonly string[]
  /** Switched on, and not agreed to yet: asked before the rest, one at a time. */
  readonly toAgree: AgreedTo | undefined
}

/** 「利用規約同意確認」 for each function that has terms, then old → new of everything. 004 p.53, 55, 65 */
export const ConfirmSettings = ({ c, form, before, after, agreed, toAgree }: ConfirmSettingsProps) => {
  const title = toAgree ? `利用規約同意確認：${TERMS_OF[toAgree].name}` : '環境設定情報を更新します。よろしいですか？'
  const kept = new Map([...c.entries].filter(([name]) => name !== 'confirmed' && name !== 'agreed'))
  return (
    <EligibilityPage c={c} title={title} above={[...ABOVE_SETTINGS, { text: SETTINGS_NAME, href: '/settings' }]}>
      <Confirmation
        title={title}
        values={toAgree ? [] : describeChanges(form, before, after)}
        happens={
          toAgree
            ? TERMS_OF[toAgree].terms
            : [
                'ログイン中のほかの方は、もう一度ログインが必要になります。送信していない内容は失われます。',
                '顔認証付きカードリーダーの電源が入っているときは、更新のあとに入れ直してください。',
              ]
        }
        action="/settings"
        formToken={c.formToken}
        sends={toAgree ? { agreed: [...agreed, toAgree].join(' ') } : { agreed: agreed.join(' '), confirmed: 'yes' }}
        asksOnceMore={toAgree !== undefined}
        ok={toAgree ? '同意する' : 'OK'}
        cancel={{ href: `/settings?${new URLSearchParams(keptEntries(kept))}` }}
      >
        <KeptEntries entries={kept} />
      </Confirmation>
    </EligibilityPage>
  )
}

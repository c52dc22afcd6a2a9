import {
  changedSettings,
  type EnvironmentSettings,
  newlyAgreed,
  settled,
} from '#domain/environment-settings/environment-settings.ts'
import {
  findEnvironmentSettings,
  type SettingsInForce,
} from '#domain/environment-settings/find-environment-settings.ts'
import { updateEnvironmentSettings } from '#domain/environment-settings/update-environment-settings.ts'
import { findInstitution, type Institution } from '#domain/institutions/find-institution.ts'
import { soleText, soleVersion } from '#platform/site/form-entries.ts'
import { enteredAgain } from '#ui/form/entered-again.ts'
import type { Entered, Errors } from '#ui/form/field.ts'
import { readForm } from '#ui/form/read-form.ts'
import { type AccountContext, page } from '../page.ts'
import { ConfirmSettings } from './confirm-settings.tsx'
import { type SettingsForm, settingsForm } from './settings-form.ts'
import { SettingsView } from './settings-view.tsx'

/** 「環境設定情報更新」: the form, the terms of what is switched on, a question, and others sign in again. E-13 */
export const settingsPage = page({
  path: '/settings',
  access: 'may:update-environment-settings',
  async get(c) {
    const asked = await findAsked(c)
    return show(c, asked, {
      entered: enteredAgain(c.query, asked.form.form) ?? asked.form.fill(asked.inForce.settings),
    })
  },
  async post(c) {
    const asked = await findAsked(c)
    const { form, inForce } = asked
    const reading = readForm(form.form, c.entries)
    const seen = soleVersion(c.entries)
    if (!reading.ok) return show(c, asked, { ...reading, seen }, 422)
    const settings = settled(form.settingsOf(reading.values, inForce.settings))
    const entered = form.fill(settings)
    if (seen !== inForce.version) return afterAnother(c, asked, settings)
    const agreed = agreedTo(c)
    const toAgree = newlyAgreed(inForce.settings, settings).find((name) => !agreed.includes(name))
    if (toAgree || soleText(c.entries, 'confirmed') !== 'yes')
      return c.html(
        <ConfirmSettings
          c={c}
          form={form}
          before={inForce.settings}
          after={settings}
          agreed={agreed}
          toAgree={toAgree}
        />,
      )
    const outcome = await c.transact((work) => updateEnvironmentSettings(work, { by: c.user, version: seen, settings }))
    if (outcome.done) return c.redirect(DONE)
    if (outcome.because === 'same') return show(c, asked, { entered, same: true }, 422)
    return afterAnother(c, await findAsked(c), settings)
  },
})

const DONE = '/settings?done=updated'

/** Somebody updated meanwhile. What they did may be what is asked for: a button that was pressed twice. */
function afterAnother(
  c: AccountContext,
  asked: AskedSettings,
  settings: EnvironmentSettings,
): Response | Promise<Response> {
  const isSame = changedSettings(asked.inForce.settings, settings).length === 0
  if (isSame && soleText(c.entries, 'confirmed') === 'yes') return c.redirect(DONE)
  return show(c, asked, { entered: asked.form.fill(settings), overtaken: true }, 409)
}

export interface AskedSettings {
  readonly institution: Institution
  readonly form: SettingsForm
  readonly inForce: SettingsInForce
}

export interface SettingsTold {
  readonly entered: Entered
  readonly errors?: Errors
  readonly seen?: number
  readonly overtaken?: boolean
  readonly same?: boolean
}

async function findAsked({ env, user }: AccountContext): Promise<AskedSettings> {
  const institution = await findInstitution(env.db, user.institution)
  if (!institution) throw new Error(`institution ${user.institution} is gone`)
  const form = settingsForm({ isPharmacy: institution.kind === 'pharmacy', environment: user.environment })
  return { institution, form, inForce: await findEnvironmentSettings(env.db, user.institution, user.environment) }
}

/** The terms that were agreed to on the way here. */
const agreedTo = ({ entries }: AccountContext): readonly string[] => (soleText(entries, 'agreed') ?? '').split(' ')

const show = (c: AccountContext, asked: AskedSettings, told: SettingsTold, status = 200): Promise<Response> =>
  c.html(<SettingsView c={c} {...asked} {...told} />, status)

import { z } from 'zod'
import { SETTINGS } from './settings.ts'

export interface SettingDescription {
  readonly name: string
  /** As it would be written in the environment; undefined where there is none. */
  readonly preset: string | undefined
  readonly about: string
}

/** Every setting: name, default, meaning. */
export function listSettings(): SettingDescription[] {
  const { properties } = z.toJSONSchema(SETTINGS, { io: 'input', unrepresentable: 'any' })
  return Object.entries(properties ?? {}).map(([name, schema]) => {
    const { description = '', default: preset } = schema as { description?: string; default?: unknown }
    return { name, preset: preset === undefined ? undefined : String(preset), about: description }
  })
}

/** The settings as `--help` prints them. */
export const describeSettings = (): string =>
  listSettings()
    .map(({ name, preset, about }) => `  ${name}${preset === undefined ? '' : ` [${preset}]`}\n      ${about}`)
    .join('\n')

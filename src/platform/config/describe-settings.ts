import { z } from 'zod'
import { SETTINGS } from './settings.ts'

/** The settings as `--help` prints them: name, default, meaning. */
export function describeSettings(): string {
  const { properties } = z.toJSONSchema(SETTINGS, { io: 'input', unrepresentable: 'any' })
  return Object.entries(properties ?? {})
    .map(([name, schema]) => {
      const { description, default: preset } = schema as { description?: string; default?: unknown }
      const shown = preset === undefined ? '' : ` [${Array.isArray(preset) ? preset.join(',') : preset}]`
      return `  ${name}${shown}\n      ${description ?? ''}`
    })
    .join('\n')
}

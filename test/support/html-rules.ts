import { type ConfigData, HtmlValidate } from 'html-validate'

/**
 * What our served HTML is held to: the WHATWG content models and the accessibility rules of html-validate.
 * Switched off are rules about taste in source text, which hono/jsx decides and no reader of a page ever meets.
 */
const HTML_RULES: ConfigData = {
  extends: ['html-validate:recommended'],
  rules: {
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // Checkboxes of one question share a name; each that is ticked sends its value.
    'form-dup-name': ['error', { shared: ['button', 'checkbox', 'radio', 'reset', 'submit'] }],
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'no-inline-style': 'error',
    'require-csp-nonce': 'off',
    'require-sri': 'off',
    'tel-non-breaking': 'off',
  },
}

const validator = new HtmlValidate(HTML_RULES)

/** The errors of this document as `line:column rule: message`, empty when it is valid. */
export async function htmlErrors(html: string): Promise<string[]> {
  const report = await validator.validateString(html)
  return report.results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  )
}

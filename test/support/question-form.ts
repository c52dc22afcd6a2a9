import type { Page } from 'playwright-core'

/** The form of the gallery that asks before it sends. */
export const QUESTION_FORM = '/gallery/confirmation'
export const PASSWORD = 'Himitsu0120'

export async function fillQuestionForm(page: Page, code = '1234567'): Promise<void> {
  await page.getByLabel('医療機関名').fill('霞が関なかよし診療所')
  await page.getByLabel('医療機関等コード（7桁）').fill(code)
  await page.getByLabel('パスワード', { exact: true }).fill(PASSWORD)
}

export const send = (page: Page): Promise<void> => page.getByRole('button', { name: '入力内容を確認する' }).click()

/** The words on what has the focus. */
export const focusedName = (page: Page): Promise<string> =>
  page.evaluate<string>('document.activeElement?.textContent?.trim() ?? ""')

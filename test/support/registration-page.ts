import type { Page } from 'playwright-core'
import { expectAccessible, expectNoSidewaysScroll } from './browser.ts'
import { AGREED, CODE7, FOUNDER, freshCode7, PASSWORD, PASSWORD_AGAIN } from './registration-form.ts'

export const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })
export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
export const heading = (page: Page, name: string, level = 1) => page.getByRole('heading', { level, name, exact: true })

export async function expectFit(page: Page): Promise<void> {
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}

/** The page has this heading, is accessible and fits the window. */
export async function expectPage(page: Page, name: string): Promise<void> {
  await heading(page, name).waitFor()
  await expectFit(page)
}

/** Everything but names and code. */
export async function fillRest(page: Page, email: string): Promise<void> {
  await field(page, FOUNDER).fill('医療法人見本会')
  await field(page, '電話番号').fill('03-1234-5678')
  await field(page, '郵便番号').fill('１０２−００９４')
  await field(page, 'メールアドレス').fill(email)
  await field(page, 'パスワード').fill(PASSWORD)
  await field(page, PASSWORD_AGAIN).fill(PASSWORD)
  await field(page, AGREED).check()
}

export async function openForm(page: Page): Promise<{ code7: string; email: string }> {
  const code7 = freshCode7()
  await page.goto('/register/institution')
  await field(page, '姓').fill('基金')
  await field(page, '名').fill('太郎')
  await field(page, '都道府県コード').selectOption('13')
  await field(page, CODE7).fill(code7)
  return { code7, email: `journey-${code7}@clinic.example` }
}

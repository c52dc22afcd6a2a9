import assert from 'node:assert/strict'
import test from 'node:test'
import type { Page } from 'playwright-core'
import { SECTIONS } from '#sites/desk/gallery/sections.ts'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  expectReadable,
  expectValidHtml,
  type Visitor,
} from '#test/support/browser.ts'
import { openGallery } from '#test/support/gallery.ts'

const PAGES = [
  '/gallery',
  ...SECTIONS.map(({ slug }) => `/gallery/${slug}`),
  '/gallery/confirmation',
  '/gallery/removal',
  '/gallery/errors/404',
  '/gallery/errors/500',
]

const gallery = openGallery()

async function onEveryPage(visitor: Visitor, look: (page: Page) => Promise<void>): Promise<void> {
  const page = await gallery.visit(undefined, visitor)
  for (const path of PAGES) {
    await page.goto(path)
    await look(page)
  }
  await page.context().close()
}

test('[X-03] every part of the gallery is valid HTML as served', async () => {
  for (const path of PAGES) {
    const response = await fetch(gallery.address + path)
    await expectValidHtml(await response.text())
  }
})

test('[X-03] axe finds nothing in the light scheme', () => onEveryPage({}, expectAccessible))

test('[X-03] everything is readable in the dark scheme', () => onEveryPage({ colorScheme: 'dark' }, expectReadable))

test('[X-03] everything is readable in forced colours', () => onEveryPage({ forcedColors: 'active' }, expectReadable))

test('[X-03] axe finds nothing without JavaScript', () => onEveryPage({ javaScript: false }, expectAccessible))

test('[X-03] at 320 px nothing scrolls sideways, with and without JavaScript', async () => {
  await onEveryPage({ width: 320 }, expectNoSidewaysScroll)
  await onEveryPage({ width: 320, javaScript: false }, expectNoSidewaysScroll)
})

test('[X-03] axe finds nothing where rows have become cards and steps a line', async () => {
  const page = await gallery.visit(undefined, { width: 320 })
  for (const path of ['/gallery/tables', '/gallery/steps', '/gallery/facts']) {
    await page.goto(path)
    await expectAccessible(page)
  }
  await page.context().close()
})

test('[X-03] a script or style in the page itself is nowhere: the strict policy holds', async () => {
  const page = await gallery.visit()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', ({ message }) => complaints.push(message))
  for (const path of PAGES.filter((each) => !each.includes('/errors/'))) await page.goto(path)
  assert.deepEqual(complaints, [])
  await page.context().close()
})

import assert from 'node:assert/strict'
import test from 'node:test'
import { ErrorPage } from './error-page.tsx'
import { ERROR_STATUSES, errorText } from './error-texts.ts'

test('[X-05] every status the sites answer has what happened and what to do', () => {
  for (const status of [400, 403, 404, 405, 409, 413, 415, 429, 500, 503]) {
    assert.ok(ERROR_STATUSES.includes(status), `${status}`)
    const { title, happened, todo } = errorText(status)
    assert.ok(title && happened.endsWith('。') && todo.length > 0, `${status}`)
  }
})

test('[X-05] no text blames or says merely that something went wrong', () => {
  for (const status of ERROR_STATUSES)
    assert.doesNotMatch(JSON.stringify(errorText(status)), /不正|無効な|エラーが発生/, `${status}`)
})

test('[X-05] a status without its own text is told like a fault of ours', () => {
  assert.equal(errorText(502), errorText(500))
})

test('[X-05] the request number stands on the page, and what a site knows better replaces the text', () => {
  const html = String(<ErrorPage status={409} requestId="7KQ2-M9XD" text={{ title: 'ほかの人が先に更新しました' }} />)
  assert.match(html, /7KQ2-M9XD/)
  assert.match(html, /<h1>ほかの人が先に更新しました/)
})

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { askedInquiry, threadOf } from '#test/support/inquiries.ts'
import { somebody } from '#test/support/people.ts'
import { signedIn } from '#test/support/sign-in.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

test('[P-25] other words in a form that was gone back to are written too, and each only once', async () => {
  const person = await somebody(world)
  const inquiry = await askedInquiry(world, person)
  const visitor = await signedIn(world, person, `/my-list/inquiries/${inquiry}`)
  const form = visitor.html
  for (const text of ['先の文', 'あとの文', 'あとの文', '先の文']) {
    visitor.html = form
    await visitor.press('書き込む', { '追加のご質問・ご連絡': text })
    assert.match(visitor.text, /書き込みを受け付けました/)
  }
  assert.deepEqual((await threadOf(world, inquiry)).slice(1), ['question: 先の文', 'question: あとの文'])
})

import assert from 'node:assert/strict'
import { signedInOperator, type TestOperator } from './operators.ts'
import type { Visitor } from './visitor.ts'
import type { World } from './world.ts'

const ENOUGH = {
  お電話の方の氏名: '窓口 花子',
  代表電話番号に折り返して出た: true,
  機関コード: true,
  ポータルのユーザーの氏名: true,
}

/** An operator with a caller of this institution on the line who was recognised just now. */
export async function answerCall(world: World, who: TestOperator, institution: string): Promise<Visitor> {
  const call = `/calls/${institution}`
  const visitor = await signedInOperator(world, who, call)
  if (visitor.text.includes('通話を終える')) await visitor.press('通話を終える')
  await visitor.open(call)
  return visitor.press('本人確認を記録する', { ...ENOUGH, 確認できた: true })
}

/** Follows the link with these words and says yes. */
export async function carryOut(visitor: Visitor, link: RegExp, ok: string): Promise<Visitor> {
  const found = visitor.document.querySelectorAll('a').find(({ textContent }) => link.test(textContent))
  assert.ok(found, `no link ${link}`)
  await visitor.open(found.getAttribute('href') ?? '')
  return visitor.press(ok)
}

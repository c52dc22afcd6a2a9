import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BarChart } from './bar-chart.tsx'
import { LineChart } from './line-chart.tsx'
import { labelSteps, roundScale } from './scale.ts'

test('[B-11] lines stand at round values, from nothing to at least the most there is', () => {
  assert.deepEqual(roundScale(1), [0, 1])
  assert.deepEqual(roundScale(3), [0, 1, 2, 3])
  assert.deepEqual(roundScale(17), [0, 5, 10, 15, 20])
  assert.deepEqual(roundScale(1_000_000), [0, 500_000, 1_000_000])
  for (let most = 1; most < 3_000; most += 7) {
    const lines = roundScale(most)
    assert.ok((lines.at(-1) ?? 0) >= most && lines.length <= 6, `${most}: ${lines}`)
  }
})

test('[B-11] at most four labels on a narrow screen, each of them also on a wide one', () => {
  for (let places = 1; places < 90; places += 1) {
    const { wide, narrow } = labelSteps(places)
    assert.equal(narrow % wide, 0)
    assert.ok(Math.ceil(places / wide) <= 12 && Math.ceil(places / narrow) <= 4, String(places))
  }
})

const bars = [0, 5, 1_234].map((value) => ({ label: `${value}`, short: `${value}`, value, href: `/list?${value}` }))
const html = String(
  <BarChart title="受付" summary="多いです。" spoken="受付のグラフ。多いです。" heading="日" unit="件" bars={bars} />,
)

test('[B-11] a bar is as high as its value, one that is there can be seen, and nothing has a style of its own', () => {
  const heights = Array.from(html.matchAll(/<rect[^>]* height="([\d.]+)"/g), ([, height]) => Number(height))
  assert.deepEqual(heights.slice(0, 2), [0, 2])
  assert.ok((heights[2] ?? 0) > 80)
  assert.doesNotMatch(html, /style=|onclick|<script/)
})

test('[B-11] the same figures stand in a table, and lead to what they count', () => {
  assert.match(html, /aria-label="受付のグラフ。多いです。"/)
  assert.match(html, /<summary>.*「受付」を表で見る/s)
  assert.match(html, /<a href="\/list\?1234">1,234<\/a>/)
  assert.doesNotMatch(html, /href="\/list\?0"/)
})

test('[B-11] a line is interrupted where there is no value, and its point alone is still drawn', () => {
  const points = ['1', '2', '3', '4'].map((short) => ({ label: short, short }))
  const chart = String(
    <LineChart
      title="時間"
      summary=""
      spoken=""
      heading="日"
      unit="ミリ秒"
      points={points}
      lines={[{ name: '中央値', values: [5, undefined, 7, 9] }]}
    />,
  )
  const drawn = chart.slice(chart.indexOf('<g '), chart.indexOf('</g>'))
  assert.equal(drawn.match(/<circle/g)?.length, 3)
  assert.equal(drawn.match(/<line/g)?.length, 1)
})

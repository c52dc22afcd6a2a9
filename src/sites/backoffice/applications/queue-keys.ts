import type { Key } from '#ui/key-help.tsx'

export const QUEUE_KEYS: readonly Key[] = [
  { key: 'j', says: '次の申請へ（一覧の中では ↓ でも）', does: 'next-row' },
  { key: 'k', says: '前の申請へ（一覧の中では ↑ でも）', does: 'previous-row' },
  { key: 'x', says: '申請を選ぶ、または選ぶのをやめる', does: 'toggle-row' },
  { key: 'b', says: 'まとめて判定するボタンへ', does: 'focus', target: 'bulk' },
  { key: 'f', says: '絞り込みへ', does: 'focus', target: 'facets' },
  { key: '/', says: '検索欄へ', does: 'focus', target: 'find' },
  { key: 'n', says: '次のページを開く', does: 'follow', target: 'next-page' },
]

export const REVIEW_KEYS: readonly Key[] = [
  { key: 'a', says: '「承認」の選択肢へ（選ぶにはスペースキー）', does: 'focus', target: 'decision-decision' },
  { key: 'r', says: '「差戻し」の選択肢へ（選ぶにはスペースキー）', does: 'focus', target: 'decision-decision-2' },
  { key: 't', says: '担当のボタンへ', does: 'focus', target: 'take' },
  { key: 'n', says: '判定せずに次の申請を開く', does: 'follow', target: 'next-application' },
  { key: 'u', says: '受付一覧へ戻る', does: 'follow', target: 'back-to-queue' },
]

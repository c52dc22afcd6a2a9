import { prefixFor, USER_ID_AT_MOST } from '#domain/account-administration/user-id.ts'
import { USER_KANA_AT_MOST, USER_NAME_AT_MOST } from '#domain/account-administration/user-name.ts'
import { ROLES, type Role } from '#domain/accounts/role.ts'
import { writeXlsx } from '#platform/xlsx/write-xlsx.ts'
import { BULK_COLUMN_KEYS, BULK_COLUMNS, type BulkColumn } from './bulk-columns.ts'
import { BULK_SHEET } from './open-uploaded-rows.ts'
import type { BulkRules } from './read-bulk-row.ts'

const WIDTHS: Readonly<Record<BulkColumn, number>> = {
  role: 26,
  userId: 14,
  name: 26,
  kana: 32,
  startsOn: 18,
  endsOn: 18,
}

/** The blank file to be filled in: a sheet with the header, whose cells are text, and one that explains. E-12, 004 p.48 */
export function writeBulkTemplate({ roles, kind }: Omit<BulkRules, 'today'>): Promise<Uint8Array> {
  const choices = roles.map((role) => ROLES[role].choice)
  return writeXlsx([
    {
      name: BULK_SHEET,
      columns: BULK_COLUMN_KEYS.map((key) => ({ width: WIDTHS[key], ...(key === 'role' ? { choices } : {}) })),
      rows: [Object.values(BULK_COLUMNS)],
    },
    { name: '書き方', columns: [{ width: 22 }, { width: 90 }], rows: explain(choices, roles, kind) },
  ])
}

function explain(choices: readonly string[], roles: readonly Role[], kind: BulkRules['kind']): string[][] {
  const prefixes = roles.flatMap((role) => {
    const prefix = prefixFor(role, kind)
    return prefix ? [`${ROLES[role].choice}は「${prefix}」`] : []
  })
  const machines = prefixes.length > 0 ? `機器やシステムのユーザIDは、${prefixes.join('、')}で始めます。` : ''
  return [
    ['項目', '書き方'],
    [BULK_COLUMNS.role, `次のどれかを書きます：${choices.join('、')}`],
    [
      BULK_COLUMNS.userId,
      `半角の英字と数字で、2文字以上${USER_ID_AT_MOST}文字以下です。登録したあとは変更できません。${machines}`,
    ],
    [BULK_COLUMNS.name, `全角${USER_NAME_AT_MOST}文字以内です。例：見本　太郎`],
    [BULK_COLUMNS.kana, `全角のカタカナと英数字で、${USER_KANA_AT_MOST}文字以内です。例：ミホン　タロウ`],
    [BULK_COLUMNS.startsOn, '年・月・日で書きます。例：2026/12/01'],
    [BULK_COLUMNS.endsOn, '終わりを決めないときは、空欄のままにします。例：2027/03/31'],
    [
      'ご注意',
      `シート「${BULK_SHEET}」の1行目（見出し）は変えないでください。1つの行に1つのアカウントを、2行目から書きます。セルの結合や、行・列の非表示は使えません。`,
    ],
  ]
}

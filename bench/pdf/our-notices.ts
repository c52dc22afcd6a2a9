import { setAccountSettings } from '#notices/documents/set-account-settings.ts'
import { setAppAccountSettings } from '#notices/documents/set-app-account-settings.ts'
import { typeset } from '#platform/typesetter/typeset.ts'

/** Sets the notice of an invented institution with this number: no two are alike. */
export type SetNotice = (number: number) => Promise<Uint8Array>

const SENDER = { name: 'オンライン資格確認 実施機関（計測用）', phone: '0800-000-0000', hours: '平日 8:00〜18:00' }
const DAY = Temporal.PlainDate.from('2026-11-21')
const UNTIL = Temporal.PlainDate.from('2027-01-20')

const digits = (number: number, length: number) => String(number).padStart(length, '0')

export const setMasterNotice: SetNotice = (number) =>
  setAccountSettings(
    {
      environment: '本番環境',
      code: `13199${digits(number, 5)}`,
      institution: `医療法人社団 ひばり会 第${number}内科クリニック`,
      postalCode: '1000099',
      address: '東京都架空区ひばり野１丁目２番３号',
      userId: `H${digits(number, 7)}`,
      userName: `医療法人社団 ひばり会 第${number}内科クリニック`,
      password: { value: `aB3#x${digits(number, 5)}` },
      passwordUntil: UNTIL,
      resetUserId: `H${digits(number, 7)}R`,
    },
    { day: DAY, sender: SENDER },
  )

export const setLinkageNotice: SetNotice = (number) =>
  setAppAccountSettings(
    {
      kind: 'linkage',
      code: `13499${digits(number, 5)}`,
      institution: `ひばり薬局 第${number}号店`,
      loginId: `WA${digits(number, 6)}`,
      password: { value: `aB3#x${digits(number, 5)}` },
      shownUntil: UNTIL,
    },
    { day: DAY, sender: SENDER, linkage: 'https://linkage.example.jp' },
  )

const EMPTY = new URL('empty-page.typ', import.meta.url)

/** The least Typst can be asked for: one tagged page with nothing but its title. */
export const setEmptyPage: SetNotice = (number) => typeset(EMPTY, { title: `${number}` })

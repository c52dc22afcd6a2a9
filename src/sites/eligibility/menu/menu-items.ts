import type { SignedInAccount } from '#domain/account-sign-in/signed-in-account.ts'
import type { AccountEnvironment } from '#domain/accounts/account.ts'
import { may, type Permission } from '../permissions.ts'

/** A way from 「メニュー」 to a page, for whoever has the permission. */
export interface MenuItem {
  /** As the manual calls it. */
  readonly text: string
  readonly href: string
  readonly permission: Permission
  /** One sentence on what is done there. */
  readonly note: string
  /** In this environment only. */
  readonly environment?: AccountEnvironment
}

export interface MenuGroup {
  readonly heading: string
  readonly items: readonly MenuItem[]
}

/** 「メニュー」, in the order of the manual. E-03, 004 p.12–15 */
export const MENU: readonly MenuGroup[] = [
  {
    heading: 'アカウント情報管理',
    items: [
      {
        text: 'アカウント管理（登録）',
        href: '/accounts/new',
        permission: 'register-accounts',
        note: '新しいアカウントを登録します。',
      },
      {
        text: 'アカウント管理（更新）',
        href: '/accounts',
        permission: 'update-accounts',
        note: 'アカウントを探して、内容の更新やパスワード初期化をします。',
      },
      {
        text: 'パスワード変更',
        href: '/password',
        permission: 'change-password',
        note: 'ログインに使う自分のパスワードを新しくします。',
      },
    ],
  },
  {
    heading: '環境設定情報管理',
    items: [
      {
        text: '環境設定情報更新',
        href: '/settings',
        permission: 'update-environment-settings',
        note: '使う機能、患者さんに同意を確認する情報、ファイルの文字コードを設定します。',
      },
    ],
  },
  {
    heading: 'アカウント一括登録',
    items: [
      {
        text: 'アカウント一括登録',
        href: '/bulk',
        permission: 'register-accounts-in-bulk',
        note: '複数のアカウントを、ファイルでまとめて登録します。',
      },
      {
        text: 'アカウント一括登録結果',
        href: '/bulk/results',
        permission: 'register-accounts-in-bulk',
        note: '一括登録の進み具合を確かめ、結果をダウンロードします。',
      },
      {
        text: '一括登録用ファイル生成ツール',
        href: '/bulk/file',
        permission: 'register-accounts-in-bulk',
        note: '登録するアカウントを表に入力して、誤りを確かめ、一括登録用ファイルを作ります。',
      },
    ],
  },
]

/** What this account finds there today, of pages with these paths; groups without an item are left out. */
export const menuFor = (account: SignedInAccount, paths: readonly string[]): readonly MenuGroup[] =>
  MENU.map(({ heading, items }) => ({
    heading,
    items: items.filter(
      ({ href, permission, environment = account.environment }) =>
        paths.includes(href) && may(account, permission) && environment === account.environment,
    ),
  })).filter(({ items }) => items.length > 0)

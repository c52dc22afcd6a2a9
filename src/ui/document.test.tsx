import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SITE_SLUGS } from '#platform/site-slug.ts'
import { htmlErrors } from '#test/support/html-rules.ts'
import { Document, type DocumentProps } from './document.tsx'

const FULL: DocumentProps = {
  site: {
    slug: 'portal',
    name: '総合ポータルサイト',
    environment: '接続検証環境',
    practice: '練習用の環境です',
    footer: {
      contact: { heading: 'お問い合わせ', number: '0800-080-4583', hours: '平日8:00〜18:00' },
      links: [{ text: 'プライバシーポリシー', href: '/privacy' }],
      operator: '実施機関',
    },
  },
  assets: { url: (name) => `/assets/${name}` },
  title: '新規ユーザー登録',
  path: '/register/institution',
  above: [{ text: 'トップ', href: '/' }],
  navigation: [
    { text: 'トップ', href: '/' },
    { text: '登録', href: '/register' },
  ],
  search: { action: '/search', label: 'サイト内検索', name: 'q', value: '<b>' },
  account: {
    name: '山田 花子',
    institution: 'みなと内科',
    links: [{ text: '登録情報', href: '/me' }],
    signOut: { text: 'ログアウト', action: '/sign-out' },
    formToken: 'token',
  },
}

const htmlOf = async (props: DocumentProps) =>
  String(
    await (
      <Document {...props}>
        <h1>{props.title}</h1>
      </Document>
    ),
  )

test('[X-03] a page is valid HTML on every site, with everything and with as little as an error page', async () => {
  const { assets, title, path } = FULL
  for (const slug of SITE_SLUGS) {
    assert.deepEqual(await htmlErrors(await htmlOf({ ...FULL, site: { ...FULL.site, slug } })), [])
    assert.deepEqual(await htmlErrors(await htmlOf({ site: { slug, name: '総合ポータル' }, assets, title, path })), [])
  }
})

test('a strict content security policy finds nothing in the page to refuse', async () => {
  const html = await htmlOf(FULL)
  assert.doesNotMatch(html, / style=| on\w+=|<style|<script(?![^>]* src=)|javascript:/)
  assert.match(html, /^<!DOCTYPE html><html lang="ja" data-site="portal">/)
})

test('the title names page and site, and says first when a form came back', async () => {
  assert.match(await htmlOf(FULL), /<title>新規ユーザー登録｜総合ポータルサイト<\/title>/)
  assert.match(await htmlOf({ ...FULL, failed: true }), /<title>エラー：新規ユーザー登録｜/)
  assert.match(await htmlOf({ ...FULL, title: '総合ポータルサイト' }), /<title>総合ポータルサイト<\/title>/)
})

test('the navigation marks the page and the part of the site it lies in', async () => {
  assert.match(await htmlOf(FULL), /href="\/register" aria-current="true"/)
  assert.match(await htmlOf({ ...FULL, path: '/register' }), /href="\/register" aria-current="page"/)
  assert.doesNotMatch(await htmlOf({ ...FULL, path: '/registered' }), /<a href="\/register" aria-current/)
})

test('logout is a form with its token, login a link', async () => {
  const signedIn = await htmlOf(FULL)
  assert.match(signedIn, /<form method="post" action="\/sign-out"><input type="hidden" name="form_token" value="token"/)
  const guest = await htmlOf({ ...FULL, account: { signIn: { text: 'ログイン', href: '/sign-in' } } })
  assert.match(guest, /<a [^>]*href="\/sign-in">ログイン<\/a>/)
  assert.doesNotMatch(guest, /form_token/)
})

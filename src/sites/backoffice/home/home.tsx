import { ABOVE, BackofficePage } from '../backoffice-page.tsx'
import { page } from '../page.ts'

/** 「ホーム」: what waits, and for how long. */
export const homePage = page({
  path: '/',
  access: 'signed-in',
  get: (c) =>
    c.html(
      <BackofficePage c={c} title="ホーム">
        <h1>{ABOVE[0]?.text}</h1>
      </BackofficePage>,
    ),
})

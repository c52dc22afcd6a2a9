/** The browser's cookie that makes it known at the accounts it signed in to. */
export const DEVICE_COOKIE = 'device'

/** Between password and code. */
export const BEGUN_COOKIE = 'sign-in'

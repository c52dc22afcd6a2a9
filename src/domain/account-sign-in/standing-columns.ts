/** Of `accounts as a`: what `standingOf` goes by. */
export const STANDING_COLUMNS = [
  'a.role',
  'a.deleted_at as deletedAt',
  'a.disabled_at as disabledAt',
  'a.starts_on as startsOn',
  'a.ends_on as endsOn',
  'a.password_changed_at as passwordChangedAt',
  'a.initial_password_until as initialPasswordUntil',
] as const

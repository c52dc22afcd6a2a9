/** How long ago a day is, as people say it: 今日, 12日前, 2か月前, 3年前. `today` is not before `day`. */
export function ago(day: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const { years, months } = day.until(today, { largestUnit: 'years' })
  if (years > 0) return `${years}年前`
  if (months > 0) return `${months}か月前`
  const { days } = day.until(today)
  return days > 0 ? `${days}日前` : '今日'
}

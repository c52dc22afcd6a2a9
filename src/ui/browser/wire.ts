import { wireCalendars } from './calendar.ts'
import { wireComposedValues } from './composed-values.ts'
import { wireCounters } from './counters.ts'
import { wireDates } from './dates.ts'
import { focusErrorSummary } from './error-summary.ts'
import { wireFolding } from './folding.ts'
import { wireMenus } from './menus.ts'
import { wirePasswords } from './passwords.ts'
import { wireReveals } from './reveals.ts'

/** Gives the elements under `root` their behaviour: the whole page at first, later any part that was put in its place. */
export function wire(root: ParentNode): void {
  wireMenus(root)
  wirePasswords(root)
  wireFolding(root)
  wireDates(root)
  wireCalendars(root)
  wireReveals(root)
  wireComposedValues(root)
  wireCounters(root)
  focusErrorSummary(root)
}

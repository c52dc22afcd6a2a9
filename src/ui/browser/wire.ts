import { focusArrived } from './arrived.ts'
import { wireAssistant } from './assistant.ts'
import { wireBeginnings } from './beginnings.ts'
import { wireCalendars } from './calendar.ts'
import { wireComposedValues } from './composed-values.ts'
import { wireConfirmations } from './confirm-dialog.ts'
import { wireCopying } from './copy.ts'
import { wireCounters } from './counters.ts'
import { wireDates } from './dates.ts'
import { wireDialogs } from './dialog.ts'
import { focusErrorSummary } from './error-summary.ts'
import { wireFolding } from './folding.ts'
import { wireInsertions } from './insert-text.ts'
import { wireKeys } from './keys.ts'
import { wireListRows } from './list-rows.ts'
import { wireLookUps } from './look-up.ts'
import { wireMenus } from './menus.ts'
import { wireMissingFields } from './missing-fields.ts'
import { wireNewPasswords } from './new-password.ts'
import { wirePasswords } from './passwords.ts'
import { wirePrinting } from './print-now.ts'
import { wireRefreshing } from './refresh.ts'
import { wireReveals } from './reveals.ts'
import { wireTabs } from './tabs.ts'
import { wireToasts } from './toast.ts'
import { wireTooltips } from './tooltip.ts'

/** Gives the elements under `root` their behaviour: the whole page at first, later any part that was put in its place. */
export function wire(root: ParentNode): void {
  wireRefreshing(root)
  wireMenus(root)
  wirePasswords(root)
  wireNewPasswords(root)
  wireFolding(root)
  wireDates(root)
  wireCalendars(root)
  wireReveals(root)
  wireBeginnings(root)
  wireMissingFields(root)
  wireComposedValues(root)
  wireLookUps(root)
  wireCounters(root)
  wireInsertions(root)
  wireDialogs(root)
  wireConfirmations(root, wire)
  wireListRows(root)
  wireKeys(root)
  wirePrinting(root)
  wireTabs(root)
  wireTooltips(root)
  wireToasts(root)
  wireAssistant(root)
  wireCopying(root)
  focusArrived(root)
  focusErrorSummary(root)
}

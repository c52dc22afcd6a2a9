import { clinicGuides } from './clinics.ts'
import type { Guide, GuideGroup } from './guide.ts'
import { homeNursingGuides } from './home-nursing.ts'
import { practitionerGuides } from './practitioners.ts'
import { subsidyGuides } from './subsidies.ts'
import { workplaceClinicGuides } from './workplace-clinics.ts'

const GROUPS: readonly GuideGroup[] = [
  clinicGuides,
  subsidyGuides,
  homeNursingGuides,
  workplaceClinicGuides,
  practitionerGuides,
]

/** The groups of the menu; the one for institutions of this kind stands first. P-10 */
export const groupsFor = (kind: string | undefined): readonly GuideGroup[] =>
  GROUPS.toSorted((a, b) => Number(concerns(b, kind)) - Number(concerns(a, kind)))

export const concerns = ({ kinds }: GuideGroup, kind: string | undefined): boolean =>
  kind !== undefined && kinds.includes(kind)

/** Every guide once: some stand in two groups. */
export const GUIDES: readonly Guide[] = [...new Set(GROUPS.flatMap(({ guides }) => guides))]

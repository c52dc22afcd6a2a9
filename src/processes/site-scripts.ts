import { BULK_FILE_SCRIPT } from '#sites/eligibility/bulk-file/bulk-file-script.ts'

/** Browser code of single sites, which knows their domain; what serves every site is in ui/browser. */
export const SITE_SCRIPTS: readonly URL[] = [BULK_FILE_SCRIPT]

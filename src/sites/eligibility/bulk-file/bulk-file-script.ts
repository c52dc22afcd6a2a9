/** The browser code of the tool: bundled at start under the name of its file. */
export const BULK_FILE_SCRIPT = new URL('./browser/bulk-file.ts', import.meta.url)

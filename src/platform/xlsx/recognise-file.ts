import type { XlsxProblem } from './xlsx-problem.ts'

const ZIP = Buffer.from('PK\u0003\u0004')
const EMPTY_ZIP = Buffer.from('PK\u0005\u0006')
/** Compound File Binary: the .xls of before 2007, and the envelope of whatever has a password. MS-CFB §2.2 */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex')
/** MS-OFFCRYPTO §2.3.4.4 */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')

/** Whether a file is to be read as a workbook rather than as text, by its beginning and not by its name. */
export const looksLikeWorkbook = (beginning: Uint8Array): boolean =>
  [ZIP, EMPTY_ZIP, COMPOUND].some((magic) => magic.equals(beginning.subarray(0, magic.length)))

/** What keeps a file from being a workbook before it is opened at all. */
export function findEnvelopeProblem(file: Buffer): XlsxProblem | undefined {
  if (COMPOUND.equals(file.subarray(0, COMPOUND.length))) return file.includes(ENCRYPTED) ? 'encrypted' : 'old-excel'
  return looksLikeWorkbook(file) ? undefined : 'not-excel'
}

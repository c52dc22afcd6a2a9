import { SECOND_SPELLINGS } from '../text/jis-x-0208.ts'

/** 〓, the printers' mark for a character that is missing. A `?` would look as if somebody had typed it. */
const MISSING = '〓'

/** Rows 89–92 repeat IBM's kanji for NEC; Windows writes the ones in rows 115–119 (WHATWG Encoding §12.3.2). */
const NEC_COPIES = [0xed, 0xee]

let known: ReadonlyMap<string, number> | undefined

/** Read when first asked for: few of the processes that could write Shift_JIS do. */
function knownCodes(): ReadonlyMap<string, number> {
  known ??= readCodes()
  return known
}

/**
 * Windows-31J, which every Japanese program calls Shift_JIS. Both spellings of 〜 − ‖ are written (libraries
 * commonly lose one of them), 髙 and 外字 too; what it has no code for becomes 〓. No Node here: the browser uses it too.
 */
export function shiftJisBytes(text: string): Uint8Array<ArrayBuffer> {
  const codes = knownCodes()
  const bytes = new Uint8Array(text.length * 2)
  let length = 0
  for (const character of text) {
    const code = codes.get(character) ?? codes.get(MISSING) ?? 0
    if (code > 0xff) bytes[length++] = code >> 8
    bytes[length++] = code & 0xff
  }
  return bytes.subarray(0, length)
}

/** Whether Shift_JIS has a code for this one character. */
export const isInShiftJis = (character: string): boolean => knownCodes().has(character)

/** The decoder of the platform turned around; where two codes mean one character the lower one is written. */
function readCodes(): ReadonlyMap<string, number> {
  const decoder = new TextDecoder('shift_jis')
  const codes = new Map<string, number>()
  const learn = (code: number, bytes: number[]) => {
    const character = decoder.decode(Uint8Array.from(bytes))
    if (character !== '\ufffd' && !codes.has(character) && [...character].length === 1) codes.set(character, code)
  }
  for (let byte = 0; byte <= 0xff; byte++) learn(byte, [byte])
  for (let lead = 0x81; lead <= 0xfc; lead++)
    for (let trail = 0x40; trail <= 0xfc && !NEC_COPIES.includes(lead); trail++)
      learn(lead * 0x100 + trail, [lead, trail])
  for (const [second, standard] of SECOND_SPELLINGS) copyCode(codes, second, standard)
  copyCode(codes, '\\', '¥')
  copyCode(codes, '~', '‾')
  return codes
}

/** Lets both spellings have the code of the one that has it. */
function copyCode(codes: Map<string, number>, one: string, other: string): void {
  const code = codes.get(one) ?? codes.get(other)
  if (code === undefined) throw new Error(`neither ${one} nor ${other} is in Shift_JIS`)
  codes.set(one, code).set(other, code)
}

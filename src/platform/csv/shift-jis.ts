import { shiftJisBytes } from './shift-jis-bytes.ts'

/** The bytes of `shiftJisBytes` for files that Node writes. */
export const encodeShiftJis = (text: string): Buffer => {
  const { buffer, byteOffset, length } = shiftJisBytes(text)
  return Buffer.from(buffer, byteOffset, length)
}

import { encodeQR } from 'qr'

export interface QrProps {
  /** What it encodes: an address, or an otpauth URI. */
  readonly content: string
  /** What it opens, for those who cannot see or scan it: 「受付ページを開きます」. */
  readonly caption: string
}

/** Light modules around the symbol, ISO/IEC 18004 §9.1. */
const QUIET_ZONE_MODULES = 4

/** A two-dimensional code with a caption that says what it opens; black on white in every scheme. */
export const Qr = ({ content, caption }: QrProps) => {
  const modules = encodeQR(content, 'raw', { ecc: 'medium', border: QUIET_ZONE_MODULES })
  return (
    <figure class="qr">
      <svg class="qr-code" viewBox={`0 0 ${modules.length} ${modules.length}`} role="img" aria-label="二次元コード">
        <path d={modules.map(darkRuns).join('')} />
      </svg>
      <figcaption>{caption}</figcaption>
    </figure>
  )
}

/** One row of the symbol as path commands: a stroke over each run of dark modules. */
function darkRuns(row: readonly boolean[], y: number): string {
  const line = row.map((dark) => (dark ? '#' : ' ')).join('')
  return Array.from(line.matchAll(/#+/g), ({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`).join(
    '',
  )
}

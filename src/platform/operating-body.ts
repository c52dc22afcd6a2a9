/** Who runs this installation, as footers, mails and letters name it. */
export interface OperatingBody {
  readonly name: string
  readonly phone: string
  /** When the call centre answers, in words. */
  readonly hours: string
}

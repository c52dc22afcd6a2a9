import type { Name } from '@peculiar/asn1-x509'
import { der, derObjectIdentifier, TAG } from './der.ts'

/** RFC 4519 §2; country and serial number must be PrintableString. RFC 5280 appendix A.1 */
const ATTRIBUTES = {
  country: { type: '2.5.4.6', printable: true },
  organization: { type: '2.5.4.10', printable: false },
  organizationalUnit: { type: '2.5.4.11', printable: false },
  commonName: { type: '2.5.4.3', printable: false },
  serialNumber: { type: '2.5.4.5', printable: true },
} as const

export type NamePart = readonly [attribute: keyof typeof ATTRIBUTES, value: string]

/** A distinguished name in DER, of one attribute a step, in this order. */
export const distinguishedName = (parts: readonly NamePart[]): Buffer =>
  der(TAG.sequence, ...parts.map(([attribute, value]) => der(TAG.set, attributeOf(attribute, value))))

function attributeOf(attribute: keyof typeof ATTRIBUTES, value: string): Buffer {
  const { type, printable } = ATTRIBUTES[attribute]
  const text = der(printable ? TAG.printableString : TAG.utf8String, Buffer.from(value))
  return der(TAG.sequence, derObjectIdentifier(type), text)
}

/** The attributes of a name by their OIDs; an attribute that is there twice is joined, so that nothing is overlooked. */
export function attributesOf(name: Name): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const step of name)
    for (const { type, value } of step) found.set(type, [found.get(type), value.toString()].filter(Boolean).join('+'))
  return found
}

export const typeOf = (attribute: keyof typeof ATTRIBUTES): string => ATTRIBUTES[attribute].type

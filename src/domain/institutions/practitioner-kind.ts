interface KindOfPractitioner {
  /** As rows name it. */
  readonly slug: string
  readonly name: string
}

/** 施術所等: those who register with a 登録記号番号 instead of an institution code. 003 p.5 */
export const PRACTITIONER_KINDS = [
  { slug: 'judo-therapy', name: '柔道整復' },
  { slug: 'acupuncture-massage', name: 'あん摩マッサージ指圧・はり・きゅう' },
  { slug: 'health-check', name: '健診実施機関等' },
  { slug: 'midwifery', name: '助産所' },
] as const satisfies readonly KindOfPractitioner[]

export type PractitionerSlug = (typeof PRACTITIONER_KINDS)[number]['slug']

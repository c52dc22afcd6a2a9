import type { DeskEnvironment } from '../page.ts'

const NAMES: Readonly<Record<string, string>> = {
  portal: '総合ポータル',
  certificates: '電子証明書',
  eligibility: 'オンライン資格確認',
  'eligibility-verification': 'オンライン資格確認（接続検証環境）',
  linkage: 'レセコン連携',
  homecare: 'マイナ在宅受付web',
  backoffice: '実施機関',
}

interface SiteLinkProps {
  /** Its slug. */
  readonly site: string
  readonly origins: DeskEnvironment['origins']
}

/** A site by its name, and the way to it while it is served. */
export const SiteLink = ({ site, origins }: SiteLinkProps) => {
  const name = NAMES[site] ?? site
  const href = origins[site as keyof typeof origins]
  return href ? <a href={href}>{name}</a> : name
}

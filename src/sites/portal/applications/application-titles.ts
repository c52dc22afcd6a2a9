import { applicationNumber } from '#domain/applications/application.ts'
import { PROGRAMMES } from '#domain/applications/application-kind.ts'
import type { NavigationItem } from '#ui/page/header.tsx'
import type { AskedApplication } from './asked-application.ts'

const TOP = { text: 'トップ', href: '/' }

/** 「オンライン資格確認 利用開始・変更申請」: the programme first, for two have a kind of the same name. */
export const titleOf = ({ kind }: Pick<AskedApplication, 'kind'>): string =>
  `${PROGRAMMES[kind.programme]} ${kind.name}`

export const IN_MY_LIST: readonly NavigationItem[] = [TOP, { text: 'マイリスト', href: '/my-list' }]

/** The pages above the form: the list it is begun from, or the application that it corrects. */
export const above = ({ corrects }: AskedApplication): readonly NavigationItem[] =>
  corrects
    ? [
        ...IN_MY_LIST,
        { text: `申請 ${applicationNumber(corrects.number)}`, href: `/my-list/applications/${corrects.id}` },
      ]
    : [TOP, { text: '各種申請一覧', href: '/applications' }]

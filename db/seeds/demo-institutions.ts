import type { InstitutionSlug } from '#domain/institutions/institution-kind.ts'
import type { PractitionerSlug } from '#domain/institutions/practitioner-kind.ts'

/** An invented institution of the demo: on the public list, and registered when it has a person. */
export interface DemoInstitution {
  readonly kind: InstitutionSlug | PractitionerSlug
  /** Ten digits, the last a right check digit unless the note says otherwise. 職域診療所 have none. */
  readonly code?: string
  /** 登録記号番号 of 施術所等. */
  readonly registrationNumber?: string
  /** On the public list, unless it says no. */
  readonly isListed?: false
  readonly name: string
  readonly founder: string
  readonly postalCode: string
  readonly address: string
  readonly phone: string
  readonly person?: {
    readonly lastName: string
    readonly firstName: string
    readonly email: string
    readonly note: string
  }
}

/** All names, addresses and people are invented; the numbers are in blocks that nobody is given. */
export const DEMO_INSTITUTIONS: readonly DemoInstitution[] = [
  {
    kind: 'medical',
    code: '1319999996',
    name: '医療法人社団 若葉会 みどり野内科クリニック',
    founder: '医療法人社団若葉会',
    postalCode: '1000099',
    address: '東京都架空区みどり野１丁目２番３号',
    phone: '0300000001',
    person: {
      lastName: '窓口',
      firstName: '花子',
      email: 'hanako@midorino.example',
      note: '診療所の受付。まずはこの人で',
    },
  },
  {
    kind: 'dental',
    code: '4639900002',
    name: 'さくら坂歯科医院',
    founder: '桜坂 一郎',
    postalCode: '8900099',
    address: '鹿児島県架空市さくら坂４番５号',
    phone: '0990000002',
    person: { lastName: '桜坂', firstName: '一郎', email: 'ichiro@sakurazaka.example', note: '歯科の院長' },
  },
  {
    kind: 'pharmacy',
    code: '2749999997',
    name: 'ひだまり薬局 中央店',
    founder: '株式会社ひだまり',
    postalCode: '5300099',
    address: '大阪府架空市中央町６番７号',
    phone: '0600000003',
    person: { lastName: '日向', firstName: '実', email: 'minoru@hidamari.example', note: '薬局の管理薬剤師' },
  },
  {
    kind: 'home-nursing',
    code: '4669999999',
    name: '訪問看護ステーション こかげ',
    founder: '一般社団法人こかげ',
    postalCode: '8900098',
    address: '鹿児島県架空市木陰町８番地',
    phone: '0990000004',
    person: { lastName: '木陰', firstName: '涼子', email: 'ryoko@kokage.example', note: '訪問看護ステーションの事務' },
  },
  {
    kind: 'pharmacy',
    code: '4749999993',
    name: 'うみかぜ薬局',
    founder: '株式会社うみかぜ',
    postalCode: '9000099',
    address: '沖縄県架空市海風１３番地',
    phone: '0980000011',
    person: {
      lastName: '海風',
      firstName: '渚',
      email: 'nagisa@umikaze.example',
      note: '薬局の事務。マイナ資格確認アプリとレセコン連携を使っています',
    },
  },
  {
    kind: 'workplace-clinic',
    name: '架空健康保険組合 本社診療所',
    founder: '架空健康保険組合',
    postalCode: '1000098',
    address: '東京都架空区丸の外１丁目１番１号',
    phone: '0300000005',
    person: {
      lastName: '丸野',
      firstName: '健',
      email: 'ken@kakuu-kenpo.example',
      note: '職域診療所。コードはまだありません',
    },
  },
  {
    kind: 'medical',
    code: '0119999993',
    name: '医療法人 雪あかり会 北の杜病院',
    founder: '医療法人雪あかり会',
    postalCode: '0600099',
    address: '北海道架空市北の杜１条２丁目３番地',
    phone: '0110000006',
  },
  {
    kind: 'medical',
    code: '2719999993',
    name: '髙﨑整形外科',
    founder: '高崎 次郎',
    postalCode: '5300098',
    address: '大阪府架空市髙砂町９番１０号',
    phone: '0600000007',
  },
  {
    kind: 'dental',
    code: '2739999999',
    name: 'あおぞら歯科',
    founder: '青空 三郎',
    postalCode: '5300097',
    address: '大阪府架空市青空台１１番地',
    phone: '0600000008',
  },
  {
    kind: 'home-nursing',
    code: '2869900015',
    name: '架空町訪問看護ステーション',
    founder: '架空町',
    postalCode: '6500099',
    address: '兵庫県架空郡架空町大字架空１２番地',
    phone: '0780000009',
  },
  {
    kind: 'pharmacy',
    code: '1349999996',
    name: 'つくし薬局',
    founder: '土筆 春子',
    postalCode: '1000097',
    address: '東京都架空区つくし野３丁目４番５号',
    phone: '0300000010',
  },
]

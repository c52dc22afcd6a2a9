import { Progress } from '#ui/progress.tsx'
import { StepNavigation } from '#ui/step-navigation.tsx'
import type { GallerySection } from './gallery-section.ts'
import { Specimen } from './specimen.tsx'

const STEPS = [
  { label: '登録の種類', href: '/gallery/steps' },
  { label: '医療機関の情報', href: '/gallery/steps' },
  { label: '入力内容確認' },
  { label: 'メールの確認' },
]

/** Where one is, and how far something is. */
export const steps: GallerySection = {
  slug: 'steps',
  title: '手順と進み具合',
  lead: 'いまどこにいて、あとどれだけあるかを示します。見込みではなく、数えた結果です。',
  content: () => (
    <>
      <Specimen title="途中の手順">
        <StepNavigation label="登録の手順（途中）" steps={STEPS} current={3} />
      </Specimen>
      <Specimen title="最初の手順">
        <StepNavigation label="登録の手順（最初）" steps={STEPS} current={1} />
      </Specimen>
      <Specimen title="すべて終わった">
        <StepNavigation label="登録の手順（完了）" steps={STEPS} current={5} />
      </Specimen>
      <Specimen title="進み具合">
        <Progress id="registering" label="アカウントを登録しています" done={3120} total={10000} unit="行" />
        <Progress id="registered" label="アカウントを登録しました" done={10000} total={10000} unit="行" />
      </Specimen>
      <Specimen title="量がまだわからない">
        <Progress id="reading" label="ファイルを読み取っています" />
      </Specimen>
    </>
  ),
}

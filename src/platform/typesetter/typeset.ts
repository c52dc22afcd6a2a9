import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const FONTS = [
  '@expo-google-fonts/biz-udgothic/400Regular',
  '@expo-google-fonts/biz-udgothic/700Bold',
  '@expo-google-fonts/noto-sans-jp/400Regular',
  '@expo-google-fonts/noto-sans-jp/700Bold',
  '@expo-google-fonts/noto-sans-mono/700Bold',
]

/** What Typst may still reuse after this many further documents is kept; the rest is forgotten. */
const REUSED_WITHIN_DOCUMENTS = 3

const compilers = new Map<string, NodeCompiler>()

/** A template had an error, or the data did not have what it asks for. The message is Typst's. */
export class TypesettingError extends Error {}

/**
 * Sets `template` (a `.typ` file; it may read what lies beside it) with `data` into a tagged PDF. Data is passed as
 * JSON (`json(bytes(sys.inputs.data))`), never spliced, so that no value can be markup. PDF/UA-1, ISO 14289-1
 * @throws TypesettingError
 */
export async function typeset(template: URL, data: unknown): Promise<Buffer> {
  const path = fileURLToPath(template)
  const compiler = await compilerIn(dirname(path))
  const inputs = { data: JSON.stringify(data) }
  const compiled = compiler.compile({ mainFilePath: path, inputs })
  const document = compiled.result
  if (!document) throw new TypesettingError(describe(compiler, compiled.takeError()))
  try {
    return compiler.pdf(document, { pdfStandard: 'ua-1' })
  } catch (error) {
    throw new TypesettingError((error as Error).message, { cause: error })
  } finally {
    compiler.evictCache(REUSED_WITHIN_DOCUMENTS)
  }
}

/** Loaded when the first document is asked for: a process that sets none does without its memory. */
async function compilerIn(workspace: string): Promise<NodeCompiler> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  const compiler =
    compilers.get(workspace) ?? NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: fontPaths() }] })
  compilers.set(workspace, compiler)
  return compiler
}

const fontPaths = () => FONTS.map((folder) => dirname(fileURLToPath(import.meta.resolve(`${folder}/index.js`))))

function describe(compiler: NodeCompiler, error: Parameters<NodeCompiler['fetchDiagnostics']>[0] | null): string {
  if (!error) return 'no document'
  return JSON.stringify(compiler.fetchDiagnostics(error))
}

import { createReadStream, createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { applyInstitutionList } from '#domain/institutions/list-import/apply-institution-list.ts'
import { findListChanges } from '#domain/institutions/list-import/find-list-changes.ts'
import { countListProblems, findListProblems } from '#domain/institutions/list-import/find-list-problems.ts'
import type { InstitutionListImport } from '#domain/institutions/list-import/institution-list-import.ts'
import { LIST_FIELDS } from '#domain/institutions/list-import/list-columns.ts'
import {
  type ListFile,
  type StagingRefused,
  stageInstitutionList,
} from '#domain/institutions/list-import/stage-institution-list.ts'
import { encodeCsv } from '#platform/csv/encode-csv.ts'
import { ENCODINGS } from '#platform/csv/encoding.ts'
import { transact } from '#platform/work.ts'
import type { Environment } from '../environment.ts'
import { askYes } from './ask-yes.ts'
import { type Command, type CommandEnvironment, CommandFailed, UsageError } from './command.ts'
import { commandActor } from './command-actor.ts'
import { describeChanges, describeCounts, describeProblems, REPORT_HEADER, reportRow } from './describe-list-import.ts'
import { readListImportOptions } from './list-import-options.ts'
import type { Progress } from './progress-bar.ts'

const EXAMPLES = 5

export const importInstitutions: Command = {
  name: 'import-institutions',
  summary: 'Import the public list of institutions: show what would change, then apply it',
  usage: `import-institutions --file FILE [--column FIELD=HEADER[,...]]... [options]

  --file FILE        the list as CSV with a header row
  --column F=HEADER  which column holds ${LIST_FIELDS.join(', ')};
                     what is not said is found by the usual headers. A code has ten digits, nine (prefecture
                     and seven) or seven with the prefecture in a column of its own
  --fee-schedule N   the 点数表番号 that rows may have which do not say (default 1,3): the check digit decides,
                     one alone needs no deciding
  --encoding NAME    ${ENCODINGS.join(' or ')} (default: the one in which the file can be read)
  --errors FILE      write every problem as CSV, by line
  --yes              apply without asking

Nothing changes until it is applied, and then all of it or nothing. Status 0: applied, or nothing to change, or
answered no; 1: could not be done; 2: wrong arguments, or no terminal to ask at and no --yes.

  madoguchi import-institutions --file list.csv --column code=code9,name=name --errors problems.csv
`,
  async run(args, env) {
    const { file, columns, feeSchedules, encoding, errors, yes } = readListImportOptions(args)
    const actor = commandActor(importInstitutions.name)
    const { size } = await stat(file)
    const opened = await env.open()
    const bar = env.progress('reading')
    const outcome = await transact(opened, actor, (work) =>
      stageInstitutionList(work, listFile(file, size, bar), { columns, feeSchedules, encoding }),
    ).finally(bar.end)
    if (!outcome.done) throw new CommandFailed(explain(outcome))
    const staged = outcome.value
    await show(staged, opened, env)
    if (errors) await pipeline(encodeCsv(report(opened, staged.id), 'utf-8'), createWriteStream(errors))
    const { new: added, changed, gone } = staged.counts
    if (added + changed + gone === 0) return env.say('Nothing to change.')
    const confirmed = yes || (await askYes('Apply these changes?'))
    if (confirmed === undefined) throw new UsageError('nothing was changed: no terminal to ask at, use --yes')
    if (!confirmed) return env.say('Nothing was changed.')
    const applied = await transact(opened, actor, (work) => applyInstitutionList(work, staged.id))
    if (!applied.done) throw new CommandFailed(`nothing was changed: ${applied.because}. Run the command again.`)
    env.say('Applied.')
  },
}

/** The file, its bytes counted as they are read: twice, first to know it and then for the rows. */
function listFile(path: string, size: number, bar: Progress): ListFile {
  let read = 0
  async function* open() {
    for await (const chunk of createReadStream(path)) {
      read += chunk.length
      bar.update(read, size * 2)
      yield chunk as Buffer
    }
  }
  return { name: basename(path), open }
}

function explain(refusal: StagingRefused): string {
  if (refusal.because === 'empty') return 'the file has no rows'
  if (refusal.because === 'malformed') return `line ${refusal.line} cannot be read as CSV: is a quotation mark missing?`
  const { field, column } = refusal
  return column ? `no column is headed ${column}` : `no column for ${field}: say which by --column ${field}=HEADER`
}

async function show(staged: InstitutionListImport, opened: Environment, env: CommandEnvironment): Promise<void> {
  for (const line of describeCounts(staged)) env.print(line)
  for (const line of describeProblems(await countListProblems(opened, staged.id))) env.print(line)
  for (const kind of ['new', 'changed', 'gone'] as const) {
    const changes = await findListChanges(opened, staged.id, kind, EXAMPLES)
    for (const line of describeChanges(kind, changes, staged.counts[kind])) env.print(line)
  }
}

async function* report(opened: Environment, importId: string) {
  yield REPORT_HEADER
  for await (const problem of findListProblems(opened, importId)) yield reportRow(problem)
}

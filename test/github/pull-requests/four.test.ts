import { describe, expect, it } from 'vitest'
import { emulatedGithub } from '../support/emulated.ts'
import { sampleRepository } from '../support/repository.ts'
import { rowsShown, rowsThatDiffer } from './boards.ts'
import { fourCases, seen } from './four.ts'

describe('a pull request that changes rules', () => {
  it('shows the boards’ differences as tally counts them before and after', async () => {
    const github = await emulatedGithub()
    const repository = sampleRepository()
    const { comment = '', before, after } = await seen(github, repository, fourCases(repository)[0]!)
    const { rows, counts, left } = rowsShown(comment)
    expect({ rows, counts }).toEqual(rowsThatDiffer(before, after))
    expect({ left, some: rows.length > 20 && counts.length > 5 }).toEqual({ left: 0, some: true })
  })
})

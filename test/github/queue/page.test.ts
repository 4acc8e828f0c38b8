import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { command as queue } from '../../../scripts/commands/queue.ts'
import { emulatedGithub, pushMain } from '../support/emulated.ts'
import { contentFiles, runCommand, smallRepository } from '../support/repository.ts'

const NAME = '"<img src=x onerror=alert(1)> **[Tom](http://evil.example)**"'
const FILES = {
  'content/ambassadors/tom.md': `---\nname: ${NAME}\nstatus: active\njoined: 2026-01-01\n---\n`,
  'content/rewards/mug.yaml': 'name: The mug\nprice: 300\n',
}

describe('the queue’s page', () => {
  it('says what the issue says, with the links that do it, and what stands in the way first; words stay words', async () => {
    const { 'content/rewards/mug.yaml': mug, ...before } = FILES
    const repository = smallRepository(before)
    repository.commit('The mug', { 'content/rewards/mug.yaml': mug })
    const github = await emulatedGithub()
    await pushMain(github, contentFiles(repository))
    const page = join(repository.root, 'queue.html')
    const run = (env: Record<string, string>) => runCommand(queue, repository.root, { page: 'queue.html' }, { env })
    expect(await run(github.env)).toMatchObject({ code: 0, out: expect.stringContaining('Main has errors') })
    const html = readFileSync(page, 'utf8')
    expect([...html.matchAll(/<h2[^>]*>([^<]+)/g)].map(([, heading]) => heading)[0]).toBe('Main has errors')
    expect(html).toContain('saved by Anna')
    expect(html).toMatch(/rewards\/mug\.yaml<\/a>, line \d+: [^<]+Mend: /)
    expect(html).toContain('/anna/crew/edit/main/content/shares/2026/11/05/tom--p2d7.yaml')
    expect(html).toContain('/admin/#/collections/shares')
    expect(html).toContain('issues?q=is%3Aissue%20is%3Aopen%20label%3A%22goodword%3A%20queue%22')
    expect(html).not.toMatch(/<img|<script|>Tom<\/a>/)
    const report = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(html)
    expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([])

    expect(await run({})).toMatchObject({ code: 0 })
    expect(readFileSync(page, 'utf8')).not.toMatch(/github|Comment/)
  })
})

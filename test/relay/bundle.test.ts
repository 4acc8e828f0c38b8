/** The relay as one file, run on the Node that runs this, before an imitation of GitHub. */
import { spawn } from 'node:child_process'
import { statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { DEMO } from '../../scripts/core/contacts/demo-key.ts'
import { ROOT, run } from '../contacts/support.ts'
import { temporaryFolder } from '../support/folders.ts'
import { bodyOf, formOf, HUB, openItem, posted, shareText } from './support.ts'

/** Keeps what is written to a repository. */
async function forge() {
  const kept: { path: string; content: string }[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += String(part)
    if (request.method === 'PUT') {
      const { content } = JSON.parse(body) as { content: string }
      kept.push({ path: request.url ?? '', content: Buffer.from(content, 'base64').toString() })
    }
    response.writeHead(request.method === 'PUT' ? 201 : 204).end('{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return { kept, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

it('is made for each host, small enough for all, says what to give it, and takes a form on Node', async () => {
  const out = temporaryFolder()
  const made = await run('relay', [], join(ROOT, 'content'), {
    values: { out },
    env: { GITHUB_REPOSITORY: 'anna/crew' },
  })
  expect([made.code, made.log]).toEqual([0, expect.stringContaining('INTAKE_KEY is the sample’s')])
  expect(made.out).toMatch(/HUB_URL {12}https:[\s\S]*INTAKE_KEY {9}age1[\s\S]*GITHUB_REPOSITORY {2}anna\/crew/)
  for (const host of ['worker', 'deno', 'node']) expect(statSync(join(out, `${host}.mjs`)).size).toBeLessThan(1_000_000)

  const github = await forge()
  const relay = spawn(process.execPath, [join(out, 'node.mjs')], {
    env: {
      PORT: '0',
      HUB_URL: HUB,
      INTAKE_KEY: DEMO.intake,
      GITHUB_REPOSITORY: 'anna/crew',
      GITHUB_TOKEN: 'token',
      GITHUB_API_URL: github.url,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  onTestFinished(() => void relay.kill())
  const said = await new Promise<string>((resolve) =>
    relay.stderr.once('data', (data: Buffer) => resolve(String(data))),
  )
  const url = `http://127.0.0.1:${/port (\d+)/.exec(said)?.[1]}/`
  expect(await (await fetch(url)).text()).toContain(`This is the relay of ${HUB}`)
  const text = shareText()
  const answer = await fetch(posted(formOf(text), {}, url))
  expect([answer.status, (await bodyOf(answer)).reference]).toEqual([202, expect.stringMatching(/^[A-Z2-7]{4}-/)])
  expect(github.kept[0]?.path).toMatch(/^\/repos\/anna\/crew\/contents\/items\/\d{8}T\d{6}Z--[a-z2-7]{16}\.age$/)
  expect((await openItem({ sealed: github.kept[0]!.content })).document).toBe(text)
})

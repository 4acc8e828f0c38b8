import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { makeForgeBranch } from '../../scripts/adapters/forge-branch.ts'
import { DEMO } from '../../scripts/core/contacts/demo-key.ts'
import worker from '../../scripts/relay/hosts/worker.ts'
import type { Item } from '../../scripts/relay/place.ts'
import { githubPlace } from '../../scripts/relay/place-github.ts'
import { settingsFrom } from '../../scripts/relay/settings.ts'
import { CREW, emulatedGithub } from '../github/support/emulated.ts'
import { AT, bodyOf, formOf, HUB, NOW, openItem, posted, shareText } from './support.ts'

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))

async function started() {
  const github = await emulatedGithub()
  await github
    .as('anna')
    .repos.createOrUpdateFileContents({ ...CREW, path: 'a.txt', message: 'first', content: 'YQ==' })
  const access = { repository: github.repository, token: 'token_of_bot', apiUrl: github.url }
  const inbox = async () => (await makeForgeBranch(access, 'inbox').read()).files
  return { github, inbox }
}

const item = (index: number): Item => ({
  id: `aaaaaaaaaaaaaa${'abcdefghij'[index]}a`,
  received: NOW,
  sealed: `-----BEGIN AGE ENCRYPTED FILE-----\nsealed ${index}\n-----END AGE ENCRYPTED FILE-----\n`,
})

describe('the relay beside a repository on the forge', () => {
  it('keeps every item once, although the branch was not there and all came at the same moment', async () => {
    const { github, inbox } = await started()
    const place = githubPlace(
      { repository: github.repository, token: 'token_of_bot', api: github.url },
      { fetch, random },
    )
    const items = [0, 1, 2, 3, 4, 5].map(item)
    await Promise.all(items.map((one) => place.put(one)))
    await place.put(items[2]!)
    expect(await inbox()).toEqual(new Map(items.map(({ id, sealed }) => [`items/20261121T120000Z--${id}.age`, sealed])))
    const { data } = await github.as('anna').repos.listCommits({ ...CREW, sha: 'inbox' })
    expect(data.map(({ commit }) => commit.message).sort()).toEqual(items.map(({ id }) => `Keep ${id}`).sort())
    const { data: main } = await github.as('anna').repos.listCommits({ ...CREW, sha: 'main' })
    expect(main.some(({ commit }) => commit.message.startsWith('Keep'))).toBe(false)
  })

  it('runs as a Worker: a form of the hub is a sealed file on the branch inbox', async () => {
    const { github, inbox } = await started()
    const variables = {
      HUB_URL: `${HUB}/`,
      INTAKE_KEY: DEMO.intake,
      GITHUB_REPOSITORY: github.repository,
      GITHUB_TOKEN: 'token_of_bot',
      GITHUB_API_URL: github.url,
      WORKING_DAYS: '2',
    }
    const said = vi.spyOn(console, 'warn').mockReturnValue()
    onTestFinished(() => said.mockRestore())
    const after: Promise<unknown>[] = []
    const answer = await worker.fetch(posted(formOf(shareText())), variables, {
      waitUntil: (work) => void after.push(work),
    })
    expect([answer.status, (await bodyOf(answer)).waits]).toEqual([202, 2])
    const [sealed] = [...(await inbox()).values()]
    expect((await openItem({ sealed: sealed! })).document).toBe(shareText())
    expect(after).toHaveLength(1)
    await Promise.all(after)
    // The emulator knows no events of a repository: what it answers is a bell that is broken.
    expect(said).toHaveBeenCalledWith(expect.stringContaining('Could not start the intake'))
  })

  it.each([
    [[409, 500, 'cut', 201], 4, undefined],
    [[201], 1, undefined],
    [[401], 1, /401 .*not valid/],
    [[403], 1, /403 .*may not write/],
    [[404, 404], 2, /404 .*does not reach/],
    [[422], 1, /422/],
  ] as const)('tries again where that can help, and says why where it cannot: %j', async (statuses, calls, why) => {
    let called = 0
    const server = createServer((request, response) => {
      request.resume()
      const status = statuses[called] ?? 500
      called += 1
      if (status === 'cut') return void response.destroy()
      response.writeHead(status, { 'content-type': 'application/json' }).end('{"message":"canary","sha":"1"}')
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    onTestFinished(() => void server.close())
    const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const put = githubPlace(
      { repository: 'anna/crew', token: 'canary', api },
      { fetch, random: () => new Uint8Array(1) },
    ).put(item(0))
    if (why) await expect(put).rejects.toThrow(why)
    else await put
    await put.catch((error: Error) => expect(error.message).not.toContain('canary'))
    expect(called).toBe(calls)
  })

  it('starts tick by an event of the repository', async () => {
    const asked: { path: string | undefined; body: string; token: string | undefined }[] = []
    const server = createServer(async (request, response) => {
      let body = ''
      for await (const part of request) body += String(part)
      asked.push({ path: request.url, body, token: request.headers.authorization })
      response.writeHead(204).end()
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    onTestFinished(() => void server.close())
    const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    await githubPlace({ repository: 'anna/crew', token: 'one', api }, { fetch, random }).ring()
    expect(asked).toEqual([{ path: '/repos/anna/crew/dispatches', body: '{"event_type":"tick"}', token: 'Bearer one' }])
  })
})

describe('setting a relay up', () => {
  const WHOLE = { HUB_URL: HUB, INTAKE_KEY: DEMO.intake, GITHUB_REPOSITORY: 'anna/crew', GITHUB_TOKEN: 'one' }

  it('needs four variables, and names each that is missing or wrong without showing it', async () => {
    expect(settingsFrom(WHOLE)).toMatchObject({ hub: HUB, keys: [DEMO.intake], workingDays: null, base: '' })
    expect(settingsFrom({})).toEqual({
      missing: expect.arrayContaining([expect.stringMatching(/^INTAKE_KEY is not set/)]),
    })
    for (const wrong of [
      { HUB_URL: 'canary' },
      { INTAKE_KEY: 'AGE-SECRET-KEY-CANARY' },
      { GITHUB_REPOSITORY: 'https://canary' },
    ]) {
      const { missing } = settingsFrom({ ...WHOLE, ...wrong }) as { missing: string[] }
      expect(missing).toEqual([expect.stringMatching(new RegExp(`^${Object.keys(wrong)[0]} is not right`))])
      expect(missing.join()).not.toMatch(/canary/i)
    }
  })

  it('takes nothing until then, and says what is missing to whoever looks', async () => {
    const { relayFrom } = await import('../../scripts/relay/from-variables.ts')
    const answer = await relayFrom({ ...WHOLE, GITHUB_TOKEN: '' })(new Request(AT), 'one')
    expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('- GITHUB_TOKEN is not set')])
  })
})

import { createEmulator } from 'emulate'
import { expect, it, onTestFinished } from 'vitest'
import { ProviderModel } from './provider-model.ts'

type Ask = (method: string, path: string, body?: object, key?: string) => Promise<{ status: number; body: unknown }>

const mailTo = (to: string, subject = 'Hello') => ({
  from: 'crew@harbour.dev',
  to: [to],
  subject,
  text: 'Hello',
  reply_to: `crew+gw.${'a'.repeat(40)}@harbour.dev`,
})

/** What both must agree on: an answer without the ids and times that each makes up. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare)
  if (typeof value !== 'object' || value === null) return value
  const shown = ['data', 'name', 'statusCode', 'to', 'from', 'subject', 'reply_to']
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (shown.includes(key) ? [[key, bare(one)]] : [])),
  )
}

const idsOf = (body: unknown) => (body as { data: { id: string }[] }).data.map(({ id }) => id)

/** The same questions to the model and to an imitation that others wrote. */
async function conversation(ask: Ask) {
  const said: unknown[] = []
  const put = async (...args: Parameters<Ask>) => {
    const answer = await ask(...args)
    said.push({ status: answer.status, body: bare(answer.body) })
    return answer.body
  }
  const two = [mailTo('maya@people.dev'), mailTo('tom@people.dev')]
  const first = idsOf(await put('POST', '/emails/batch', two, 'gw-1'))
  const replay = idsOf(await put('POST', '/emails/batch', two, 'gw-1'))
  said.push(first.every((id, at) => id === replay[at]))
  await put('POST', '/emails/batch', [mailTo('maya@people.dev', 'Other'), mailTo('tom@people.dev')], 'gw-1')
  await put('POST', '/emails/batch', [mailTo('maya@people.dev')], 'gw-2')
  const fresh = idsOf(await put('POST', '/emails/batch', two))
  said.push(fresh.some((id) => first.includes(id)))
  await put('POST', '/emails/batch', [{ from: 'crew@harbour.dev', to: ['a@people.dev'] }], 'gw-3')
  await put(
    'POST',
    '/emails/batch',
    Array.from({ length: 101 }, () => mailTo('a@people.dev')),
    'gw-4',
  )
  const list = await put('GET', '/emails?limit=100')
  said.pop()
  said.push((bare(list) as { data: { to: string[] }[] }).data.map((row) => JSON.stringify(row)).sort())
  return said
}

it('the model of the provider answers as an imitation that others wrote', async () => {
  const emulator = await createEmulator({ service: 'resend', port: 0 })
  onTestFinished(() => emulator.close())
  const headersOf = (key?: string) => ({
    authorization: 'Bearer re_test',
    'content-type': 'application/json',
    ...(key !== undefined && { 'idempotency-key': key }),
  })
  const emulated: Ask = async (method, path, body, key) => {
    const init = { method, headers: headersOf(key), ...(body && { body: JSON.stringify(body) }) }
    const answer = await fetch(`${emulator.url}${path}`, init)
    return { status: answer.status, body: await answer.json() }
  }
  const model = new ProviderModel({ now: () => 1_800_000_000_000, historyMs: 86_400_000 })
  const modelled: Ask = async (method, path, body, key) => {
    const url = new URL(path, 'https://model.dev')
    const answer = model.handle(method, url, new Headers(headersOf(key)), body ? JSON.stringify(body) : '')
    return { status: answer.status, body: await answer.json() }
  }
  const heard = await conversation(emulated)
  expect(heard).toHaveLength(10)
  expect(await conversation(modelled)).toEqual(heard)
})

it('the model forgets a key after a day, and a mail after its history', async () => {
  let now = 1_800_000_000_000
  const model = new ProviderModel({ now: () => now, historyMs: 86_400_000 })
  const send = (key: string) =>
    model.handle(
      'POST',
      new URL('https://model.dev/emails/batch'),
      new Headers({ 'idempotency-key': key }),
      JSON.stringify([mailTo('a@b.dev')]),
    )
  send('gw-1')
  now += 86_400_000 - 1
  send('gw-1')
  expect(model.rows).toHaveLength(1)
  now += 1
  send('gw-1')
  expect(model.rows).toHaveLength(2)
  const list = await model.handle('GET', new URL('https://model.dev/emails'), new Headers(), '').json()
  expect(idsOf(list)).toEqual(['row-2'])
})

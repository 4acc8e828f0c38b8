import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { arrivalId, itemPath, referenceOf } from '../../schemas/arriving.ts'
import { LIMITS } from '../../schemas/submission.ts'
import { sealParcel } from '../../scripts/relay/seal.ts'
import {
  AT,
  bodyOf,
  digestOf,
  formOf,
  HUB,
  macOf,
  NOW,
  openItem,
  posted,
  relayHere,
  SETTINGS,
  shareText,
} from './support.ts'

const picture = (format: 'png' | 'jpeg' | 'webp' | 'gif') =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#b5482a' } })
    .toFormat(format)
    .toBuffer()

/** A document that names the file it came with. */
const withFile = (file: Uint8Array) => shareText({ files: [digestOf(file)] })

describe('a form', () => {
  it('is sealed, named by what is in it, kept, and answered with a reference', async () => {
    const { relay, items, rings } = relayHere()
    const document = shareText()
    const answer = await relay(posted(formOf(document, { mac: macOf(document) })), 'one')
    const id = await arrivalId(document)
    expect(answer.status).toBe(202)
    expect(await bodyOf(answer)).toEqual({ reference: `${id.slice(0, 4)}-${id.slice(4, 8)}`.toUpperCase(), waits: 3 })
    expect(items).toHaveLength(1)
    expect(itemPath(items[0]!.id, items[0]!.received)).toBe(`items/20261121T120000Z--${id}.age`)
    expect(items[0]!.sealed).not.toContain('maya')
    expect(rings).toEqual([NOW])
    const parcel = await openItem(items[0]!)
    expect(parcel).toEqual({ v: 1, document, mac: expect.stringMatching(/^[\w-]{43}$/) })
  })

  it('has the same reference when it is sent again, also as a parcel', async () => {
    const { relay, items } = relayHere()
    const document = shareText()
    const form = await bodyOf(await relay(posted(formOf(document)), 'one'))
    const again = await bodyOf(await relay(posted(JSON.stringify({ v: 1, document })), 'one'))
    expect(again).toEqual(form)
    expect(new Set(items.map(({ id }) => id)).size).toBe(1)
  })

  it.each(['png', 'jpeg', 'webp'] as const)('brings its picture along: %s', async (format) => {
    const { relay, items } = relayHere()
    const file = await picture(format)
    expect((await relay(posted(formOf(withFile(file), { file })), 'one')).status).toBe(202)
    const { files } = await openItem(items[0]!)
    expect(digestOf(Buffer.from(files![0]!.data, 'base64'))).toBe(digestOf(file))
  })

  it.each([
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), /PNG, JPEG or WebP/],
    ['a page', Buffer.from('<!doctype html><script>1</script>'), /PNG, JPEG or WebP/],
    ['a HEIC', Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic0000')]), /HEIC/],
  ])('is refused with %s, whatever it is called', async (_, file, why) => {
    const { relay, items } = relayHere()
    const answer = await relay(posted(formOf(withFile(file), { file })), 'one')
    expect([answer.status, await bodyOf(answer)]).toEqual([
      422,
      { problems: [{ field: 'file', message: expect.stringMatching(why) }] },
    ])
    expect(items).toEqual([])
  })

  it('is refused with another file than it names, with one it does not name, and without the one it names', async () => {
    const { relay, items } = relayHere()
    const [file, other] = [await picture('png'), await picture('webp')]
    for (const [document, attached] of [
      [withFile(other), file],
      [shareText(), file],
      [withFile(file), undefined],
    ] as const) {
      const answer = await relay(posted(formOf(document, attached ? { file: attached } : {})), 'one')
      expect([answer.status, (await bodyOf(answer)).problems?.[0]?.field]).toEqual([422, 'file'])
    }
    expect(items).toEqual([])
  })

  it.each([
    [shareText({}, { url: 'not a link' }), 'url', /web address/],
    [shareText({}, { at: '2026-02-30' }), 'at', /not a date/],
    [shareText({}, { audience: -1 }), 'audience', /too little/],
    [shareText({}, { note: 'x'.repeat(2001) }), 'note', /too long: at most 2000/],
    [JSON.stringify({ ...JSON.parse(shareText()), fields: { channel: 'x' } }), 'at', /missing/],
    [shareText({}, { points: 1000 }), '', /points/],
    [shareText({ kind: 'gift' }), 'kind', /./],
    [shareText({ handle: '../maya' }), 'handle', /short name/],
    [shareText({ nonce: 'short' }), 'nonce', /./],
    ['no JSON', '', /./],
    ['', 'document', /empty/],
  ])('that is wrong says beside the field what is: %s', async (document, field, message) => {
    const { relay, items } = relayHere()
    const answer = await relay(posted(formOf(document)), 'one')
    expect(answer.status).toBe(422)
    const { problems } = await bodyOf(answer)
    expect(problems).toContainEqual({ field, message: expect.stringMatching(message) })
    expect(items).toEqual([])
  })

  it('never repeats what was sent', async () => {
    const { relay, log } = relayHere()
    const answers = await Promise.all(
      [
        formOf(shareText({}, { url: 'canary@mail.example' })),
        formOf('canary'),
        formOf(JSON.stringify({ kind: 'canary' })),
        formOf(shareText({ handle: 'CANARY canary' })),
      ].map(async (form) => (await relay(posted(form), 'one')).text()),
    )
    expect(answers.join(' ') + log.join(' ')).not.toMatch(/canary/i)
  })

  it('that is too large is not read', async () => {
    const { relay } = relayHere()
    let read = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(to) {
        read += 65_536
        to.enqueue(new Uint8Array(65_536))
      },
    })
    const stream = {
      method: 'POST',
      body: endless,
      duplex: 'half',
      headers: { origin: HUB, 'content-type': 'application/json' },
    }
    expect((await relay(new Request(AT, stream as RequestInit), 'one')).status).toBe(413)
    expect(read).toBeLessThan(LIMITS.file * 2.2)
    const said = posted('{}', { 'content-length': String(LIMITS.file * 3) })
    expect((await relay(said, 'one')).status).toBe(413)
    const form = new Response(formOf(shareText(), { file: new Uint8Array(LIMITS.file + 100_000) }))
    const headers = { origin: HUB, 'content-type': form.headers.get('content-type')! }
    const large = await relay(new Request(AT, { method: 'POST', body: await form.arrayBuffer(), headers }), 'one')
    expect([large.status, (await bodyOf(large)).problems?.[0]?.message]).toEqual([413, expect.stringContaining('4 MB')])
  })

  it.each([
    ['text/plain', shareText(), 415],
    ['application/x-www-form-urlencoded', 'document=1', 415],
    ['multipart/form-data; boundary=xx', '--xx\r\nContent-Disposition: form-data; name="document"\r\n\r\n{', 400],
    ['application/json', '{"v":1', 400],
    ['application/json', '[]', 422],
    ['application/json', JSON.stringify({ v: 1, document: shareText(), mac: 'short' }), 422],
    ['application/json', JSON.stringify({ v: 1, document: shareText(), more: 1 }), 422],
    ['application/json', JSON.stringify({ sealed: 'words' }), 422],
    ['application/json', '{"__proto__":{"sealed":"x"}}', 422],
  ])('of the wrong sort is refused: %s', async (type, body, status) => {
    const { relay, items } = relayHere()
    const answer = await relay(posted(body, { 'content-type': type }), 'one')
    expect([answer.status, (await bodyOf(answer)).problems!.length > 0]).toEqual([status, true])
    expect(items).toEqual([])
  })
})

describe('a parcel that the browser sealed', () => {
  it('may hold a picture as large as any, also beside its document, which is checked', async () => {
    const { relay, items } = relayHere()
    const picture = new Uint8Array(LIMITS.file).map((_, at) => at % 251)
    const text = shareText({ files: [digestOf(picture)] })
    const parcel = { v: 1 as const, document: text, files: [{ data: Buffer.from(picture).toString('base64') }] }
    const sealed = await sealParcel(parcel, SETTINGS.keys)
    expect((await relay(posted(JSON.stringify({ sealed })), 'one')).status).toBe(202)
    const form = formOf(text)
    form.set('sealed', new Blob([sealed]))
    const answer = await relay(posted(form), 'one')
    expect([answer.status, (await bodyOf(answer)).reference]).toEqual([202, referenceOf(await arrivalId(text))])
    expect(items.map(({ sealed: kept }) => kept === sealed)).toEqual([true, true])
    expect(items[1]!.id).toBe(await arrivalId(text))
    form.set('sealed', new Blob([sealed.replace('\n', '\nword ')]))
    expect((await relay(posted(form), 'one')).status).toBe(422)
    const wrong = formOf(shareText({}, { channel: 'No Channel' }))
    wrong.set('sealed', new Blob([sealed]))
    expect((await bodyOf(await relay(posted(wrong), 'one'))).problems?.[0]?.field).toBe('channel')
  })

  it('is kept as it is, under the name it says', async () => {
    const first = relayHere()
    const document = shareText()
    await first.relay(posted(formOf(document)), 'one')
    const { sealed, id } = first.items[0]!
    const { relay, items } = relayHere()
    expect((await relay(posted(JSON.stringify({ sealed, id })), 'one')).status).toBe(202)
    expect(items[0]).toMatchObject({ id, sealed })
    for (const bad of [
      sealed.replace('BEGIN', 'START'),
      sealed.slice(0, 200),
      `${sealed}more`,
      sealed.replace('YWdl', 'AAAA'),
    ])
      expect((await relay(posted(JSON.stringify({ sealed: bad })), 'one')).status).toBe(422)
    expect((await relay(posted(JSON.stringify({ sealed, id: '../../main' })), 'one')).status).toBe(422)
    expect(items).toHaveLength(1)
  })
})

describe('the relay', () => {
  it('answers pages of the hub, and no other page', async () => {
    const { relay, items } = relayHere()
    const asked = await relay(new Request(AT, { method: 'OPTIONS', headers: { origin: HUB } }), 'one')
    expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([204, HUB])
    const sent = await relay(posted(formOf(shareText())), 'one')
    expect(sent.headers.get('access-control-allow-origin')).toBe(HUB)
    for (const origin of ['https://other.example', 'null', `${HUB}.other.example`, 'http://crew.fernweh.example']) {
      for (const request of [
        posted(formOf(shareText()), { origin }),
        new Request(AT, { method: 'OPTIONS', headers: { origin } }),
      ]) {
        const answer = await relay(request, 'two')
        expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([403, null])
      }
    }
    expect(items).toHaveLength(1)
  })

  it('says what it is, and takes nothing any other way', async () => {
    const { relay } = relayHere()
    expect(await (await relay(new Request(AT), 'one')).text()).toContain(`relay of ${HUB}`)
    expect((await relay(new Request(AT, { method: 'PUT', headers: { origin: HUB } }), 'one')).status).toBe(405)
    expect((await relay(new Request(`${AT}items`), 'one')).status).toBe(404)
    expect((await relay(new Request(`${AT}auth`), 'one')).status).toBe(404)
  })

  it('lets one sender send a dozen times a minute, and all together ten times as often', async () => {
    const { relay, pass } = relayHere()
    const send = async (sender: string) => (await relay(posted(formOf(shareText())), sender)).status
    const first = []
    for (let count = 0; count < 14; count += 1) first.push(await send('one'))
    expect(first).toEqual([...Array(12).fill(202), 429, 429])
    const waiting = await relay(posted(formOf(shareText())), 'one')
    expect([Number(waiting.headers.get('retry-after')), waiting.headers.get('access-control-allow-origin')]).toEqual([
      60,
      HUB,
    ])
    let taken = 12
    for (let count = 0; count < 130; count += 1) if ((await send(`sender ${count}`)) === 202) taken += 1
    expect(taken).toBe(120)
    pass(60_000)
    expect(await send('one')).toBe(202)
  })

  it('rings once a minute, and a bell that is broken keeps nobody out', async () => {
    const { relay, rings, pass } = relayHere()
    for (const later of [0, 10_000, 49_999, 1, 60_000]) {
      pass(later)
      await relay(posted(formOf(shareText())), 'one')
    }
    expect(rings.map((at) => (at - NOW) / 1000)).toEqual([0, 60, 120])
    const broken = relayHere({}, { ring: async () => Promise.reject(new Error('GitHub answered 500')) })
    expect((await broken.relay(posted(formOf(shareText())), 'one')).status).toBe(202)
    expect(broken.log).toEqual(['Could not start the intake: GitHub answered 500'])
  })

  it('says to try again where nothing could be kept', async () => {
    const { relay, log } = relayHere({}, { put: async () => Promise.reject(new Error('GitHub answered 401')) })
    const answer = await relay(posted(formOf(shareText())), 'one')
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '60'])
    expect((await bodyOf(answer)).problems![0]!.message).toContain('send it again')
    expect(log).toEqual(['Could not hand on what came in: GitHub answered 401'])
  })
})

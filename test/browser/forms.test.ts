/** The forms in a real browser, before the real relay: what is sent, what is said beside a field, what is kept. */
import { createHash } from 'node:crypto'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, inject, test } from 'vitest'
import { documentSchema } from '../../schemas/submission.ts'
import { personalKeys } from '../../scripts/adapters/personal-keys.ts'
import { command as bundles } from '../../scripts/commands/bundles.ts'
import { DEMO } from '../../scripts/core/contacts/demo-key.ts'
import { macOf, openItem, relayHere } from '../relay/support.ts'
import { temporaryFolder } from '../support/folders.ts'
import { runCommand } from '../support/run-command.ts'
import { rulesBroken } from './support/axe.ts'
import { RELAY } from './support/hubs.ts'
import { openWindow, serveHub, unfold, useBrowser } from './support/pages.ts'

const browser = useBrowser()
const [, , crew] = inject('hubs').sample
const FORMS = [
  'join',
  'posted',
  'claim',
  'settings',
  'leave',
  'ask',
  'ask-guide',
  'for-the-team',
  'link',
  'not-this-one',
]
const PHONE = { viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' } as const
const maya = personalKeys.tokenOf(DEMO.linkSecret, 'maya', 0)
const { submitKey } = personalKeys.keysOf(maya)

/** Puts the relay, as it runs on its host, where the hub sends its forms. */
async function withRelay(page: Page, hub: string) {
  const kept = relayHere({ hub })
  await page.route(`${RELAY}**`, async (route) => {
    const request = route.request()
    const body = request.postDataBuffer()
    const answer = await kept.relay(
      new Request(request.url(), {
        method: request.method(),
        headers: await request.allHeaders(),
        ...(body && { body: new Uint8Array(body) }),
      }),
      'a phone',
    )
    await route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: await answer.text(),
    })
  })
  const newest = async () => {
    const parcel = await openItem(kept.items.at(-1)!)
    return { parcel, document: documentSchema.parse(JSON.parse(parcel.document)) }
  }
  return { items: kept.items, newest }
}

const begun = (page: Page) => page.locator('hub-form[data-begun]').waitFor()
const sent = (page: Page) => page.locator('[data-sent]:visible').waitFor()
const said = (page: Page, field: string) => page.locator(`#f-${field}-wrong`).innerText()

async function sealedHub() {
  const root = temporaryFolder()
  const dist = join(root, 'dist')
  cpSync(crew.dist, dist, { recursive: true })
  cpSync(crew.content, join(root, 'content'), { recursive: true })
  expect((await runCommand(bundles, root, { now: crew.now })).code).toBe(0)
  return serveHub({ ...crew, dist })
}

test('a remembered member goes from a campaign to a logged post in two steps, signed, with a picture', async () => {
  const url = await sealedHub()
  const { page, complaints } = await openWindow(browser(), PHONE)
  const relay = await withRelay(page, url)
  await page.goto(`${url}me/#${maya}`)
  await page.getByRole('button', { name: 'Yes, remember me' }).click()
  await page.getByText('This phone remembers you.').waitFor()
  await page.goto(`${url}campaigns/night-train/`)
  await page.getByLabel('The link to your post').fill('instagram.com/p/Cx1abc/?igsh=1')
  await page.getByRole('button', { name: 'I posted it' }).click()
  await begun(page)
  expect(await page.locator('[data-hello]').innerText()).toContain('Hi Maya')
  expect(await page.getByLabel('Where', { exact: true }).inputValue()).toBe('instagram')
  expect(await page.getByLabel('For', { exact: true }).inputValue()).toBe('night-train')
  const picture = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  await page.locator('[data-more] summary').click()
  await page.locator('#f-file').setInputFiles({ name: 'shot.png', mimeType: 'image/png', buffer: picture })
  await page.getByRole('button', { name: 'I posted it' }).click()
  await sent(page)
  const { parcel, document } = await relay.newest()
  expect(document).toMatchObject({
    kind: 'share',
    handle: 'maya',
    language: 'en',
    fields: { channel: 'instagram', campaign: 'night-train', url: 'https://instagram.com/p/Cx1abc/?igsh=1' },
    files: [createHash('sha256').update(picture).digest('hex')],
  })
  expect(parcel.mac).toBe(macOf(parcel.document, submitKey))
  expect(Buffer.from(parcel.files![0]!.data, 'base64').equals(picture)).toBe(true)
  expect(parcel.document).not.toContain(maya)
  expect(await page.locator('[data-sent]').innerText()).not.toContain('ask whether it was you')
  expect(await page.locator('[data-reference]').innerText()).toMatch(/^[A-Z2-7]{4}-[A-Z2-7]{4}$/)
  expect(complaints).toEqual([])
})

test('somebody new joins with the keyboard alone: what is wrong is said beside the field, and what was typed survives', async () => {
  const url = await serveHub(crew)
  const { page, context, complaints } = await openWindow(browser(), PHONE)
  const relay = await withRelay(page, url)
  await page.goto(`${url}join/?by=maya`)
  await begun(page)
  expect(await page.locator('[data-invited]').innerText()).toBe('Invited by maya')
  await page.locator('#f-name').focus()
  await page.keyboard.type('Ida Lind')
  await page.keyboard.press('Tab')
  await page.keyboard.type('ida@mail')
  await page.keyboard.press('Enter')
  await page.locator('#f-email-wrong:visible').waitFor()
  expect(await said(page, 'email')).toContain('looks like name@host.example')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-email')
  expect(await page.locator('#f-email').getAttribute('aria-invalid')).toBe('true')
  expect(await said(page, 'of_age')).toBe('Please choose one.')
  expect(await page.locator('.said').innerText()).toBe('3 things need a look.')
  await page.keyboard.type('.example')
  await page.locator('#f-email-wrong').waitFor({ state: 'hidden' })
  await page.locator('[data-draft]:visible').waitFor()
  await page.reload()
  await begun(page)
  expect(await page.locator('#f-email').inputValue()).toBe('ida@mail.example')
  for (let stop = 0; stop < 40 && (await page.evaluate(() => document.activeElement?.id)) !== 'f-of_age'; stop += 1)
    await page.keyboard.press('Tab')
  await page.keyboard.type('18')
  for (let stop = 0; stop < 40 && (await page.evaluate(() => document.activeElement?.id)) !== 'f-consent'; stop += 1)
    await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await sent(page)
  const { document: sentText, parcel } = await relay.newest()
  expect(parcel.mac).toBeUndefined()
  expect(sentText).toMatchObject({
    kind: 'join',
    fields: { name: 'Ida Lind', email: 'ida@mail.example', of_age: 18, referred_by: 'maya', leaderboard: false },
  })
  expect(JSON.stringify(sentText.fields)).toContain('I agree that Fernweh Coffee keeps what I wrote')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('welcome nearly')
  expect(await page.locator('[data-sent] h3 a').getAttribute('href')).toBe('/crew/campaigns/first-cup/')
  expect((await context.storageState()).origins).toEqual([])
  expect(complaints).toEqual([])
})

test('a relay that does not answer loses nothing, what it refuses stands beside the field, and a mail goes instead', async () => {
  const url = await serveHub(crew)
  const { page } = await openWindow(browser(), PHONE)
  let answer: 'away' | 'refuse' = 'away'
  await page.route(`${RELAY}**`, (route) =>
    answer === 'away'
      ? route.abort()
      : route.fulfill({
          status: 422,
          headers: { 'access-control-allow-origin': '*' },
          json: { problems: [{ field: 'fields.question', message: 'Too short.' }] },
        }),
  )
  await page.goto(`${url}ask/`)
  await begun(page)
  await page.locator('#f-question').fill('When does the next one start?\nAnd where?')
  await page.locator('#f-email').fill('ida@mail.example')
  await page.getByRole('button', { name: 'Ask', exact: true }).click()
  await page.getByText('It could not be sent just now.').waitFor()
  answer = 'refuse'
  await page.getByRole('button', { name: 'Ask', exact: true }).click()
  await page.getByText('Too short.').waitFor()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-question')
  await page.locator('#f-question').press('End')
  await page.getByRole('button', { name: 'Send it by mail' }).click()
  await page.getByRole('heading', { name: 'Your mail is ready' }).waitFor()
  const mail = new URL((await page.locator('[data-open]').getAttribute('href'))!)
  expect([mail.pathname, mail.searchParams.get('subject')]).toEqual(['in@in.crew.example', 'A question'])
  expect(mail.searchParams.get('body')).toContain('My question: When does the next one start?\r\nAnd where?')
})

test('no rule of axe is broken, also where something is wrong, and nothing sticks out', async () => {
  const url = await serveHub(crew)
  const { page } = await openWindow(browser(), PHONE)
  const found: string[] = []
  for (const [index, form] of FORMS.entries()) {
    const width = index % 2 === 0 ? 390 : 1280
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme: index % 4 < 2 ? 'light' : 'dark' })
    await page.goto(`${url}${form}/`)
    await begun(page)
    await unfold(page)
    await page.locator('hub-form [type=submit]').first().click()
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    if (wide > width) found.push(`${form}: ${wide} pixels wide`)
    found.push(...(await rulesBroken(page)).map((one) => `${form}: ${one}`))
  }
  expect(found).toEqual([])
})

test('without scripts every form says how it goes by hand', async () => {
  const url = await serveHub(crew)
  const { page } = await openWindow(browser(), { javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
  for (const form of FORMS) {
    await page.goto(`${url}${form}/`)
    expect([form, await page.locator('hub-form').isVisible()]).toEqual([form, false])
    expect(await page.locator('.by-hand').innerText()).toContain('in@in.crew.example')
  }
})

test('settings stand there as they are, and only what changed goes; “Not you?” forgets who the phone remembered', async () => {
  const url = await sealedHub()
  const { page, context } = await openWindow(browser(), PHONE)
  const relay = await withRelay(page, url)
  await page.goto(`${url}me/#${maya}`)
  await page.getByRole('button', { name: 'Yes, remember me' }).click()
  await page.getByText('This phone remembers you.').waitFor()
  await page.goto(`${url}settings/`)
  await begun(page)
  await unfold(page)
  expect([await page.locator('#f-name').inputValue(), await page.locator('#f-location').inputValue()]).toEqual([
    'Maya Brandt',
    'Hamburg',
  ])
  await page.locator('#f-location').fill('Kiel')
  await page.locator('hub-form [type=submit]').first().click()
  await sent(page)
  const { document, parcel } = await relay.newest()
  expect([document.handle, document.fields]).toEqual(['maya', { location: 'Kiel' }])
  expect(parcel.mac).toBe(macOf(parcel.document, submitKey))

  await page.goto(`${url}posted/`)
  await begun(page)
  expect(await page.locator('[data-hello]').innerText()).toContain('Hi Maya')
  await page.locator('[data-not-me]').click()
  await page.locator('[data-unknown] input').waitFor()
  expect(await page.locator('[data-hello]').isVisible()).toBe(false)
  expect(JSON.stringify((await context.storageState()).origins)).not.toContain(maya)
  await page.getByLabel('The link to your post').fill('https://www.instagram.com/p/Cx9/')
  await page.locator('[data-unknown] input').fill('tom')
  await page.getByRole('button', { name: 'I posted it' }).click()
  await sent(page)
  const other = await relay.newest()
  expect([other.document.handle, other.parcel.mac]).toEqual(['tom', undefined])
  expect(await page.locator('[data-sent]').innerText()).toContain('ask whether it was you')
})

test('a photo as cameras make them is made small before it goes, without what the camera wrote into it', async () => {
  const url = await serveHub(crew)
  const { page } = await openWindow(browser(), PHONE)
  const relay = await withRelay(page, url)
  const [width, height] = [2600, 1900]
  const noise = Buffer.alloc(width * height * 3)
  for (let at = 0; at < noise.length; at += 1) noise[at] = (at * 7919) ^ (at >> 5)
  const photo = await sharp(noise, { raw: { width, height, channels: 3 } })
    .withExif({ IFD0: { Copyright: 'zqxcanary' } })
    .jpeg({ quality: 92 })
    .toBuffer()
  expect(photo.length).toBeGreaterThan(4_000_000)
  await page.goto(`${url}posted/`)
  await begun(page)
  await page.getByLabel('The link to your post').fill('https://www.instagram.com/p/Cx8/')
  await page.locator('[data-more] summary').click()
  await page.locator('#f-file').setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: photo })
  await page.locator('[data-unknown] input').fill('tom')
  await page.getByRole('button', { name: 'I posted it' }).click()
  await sent(page)
  const { parcel, document } = await relay.newest()
  const small = Buffer.from(parcel.files![0]!.data, 'base64')
  const made = await sharp(small).metadata()
  expect([made.width, small.length < photo.length / 2, small.includes('zqxcanary')]).toEqual([1600, true, false])
  expect(document).toMatchObject({ files: [createHash('sha256').update(small).digest('hex')] })
})

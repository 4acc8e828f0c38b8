/** The share kit as a member uses it: words to copy and change, the way to each channel, the phone's own sheet, one's own link. */
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, inject, test } from 'vitest'
import { dataOf } from './support/page-types.ts'
import { openWindow, serveHub, useBrowser } from './support/pages.ts'

const browser = useBrowser()
const [, , hub] = inject('hubs').sample
const data = dataOf(hub)
const campaign = data.campaigns.find(
  ({ state, link, captions, assets }) =>
    state === 'running' && link !== null && captions.some(({ channel }) => channel === 'mastodon') && assets.length > 0,
)!
const member = data.members.find(({ listed }) => listed)!
const phone = { viewport: { width: 390, height: 844 }, permissions: ['clipboard-read', 'clipboard-write'] }

async function open(
  options = {},
): Promise<{ page: Page; complaints: string[]; fold: (channel: string) => ReturnType<Page['locator']> }> {
  const url = await serveHub(hub)
  const { page, complaints } = await openWindow(browser(), { ...phone, ...options })
  await page.goto(`${url}campaigns/${campaign.slug}/`)
  return { page, complaints, fold: (channel) => page.locator(`#on-${channel}`) }
}

const unfold = async (fold: ReturnType<Page['locator']>) => {
  if ((await fold.getAttribute('open')) === null) await fold.locator('> summary').click()
}
const linkOn = (channel: string) =>
  `${campaign.link}?utm_source=crew&utm_medium=${channel}&utm_campaign=${campaign.slug}`

test('a channel that takes words is two taps away: unfold it, and its own page opens with the caption in it', async () => {
  const { fold, complaints } = await open()
  const mastodon = fold('mastodon')
  await unfold(mastodon)
  const way = await mastodon.locator('a[data-post]').first().getAttribute('href')
  const text = decodeURIComponent(way!.split('#text=')[1]!)
  const caption = campaign.captions.find(({ channel }) => channel === 'mastodon')!
  expect(way).toMatch(/^https:\/\/share\.joinmastodon\.org\/#text=/)
  expect(text).toContain(caption.text)
  expect(text).toContain(linkOn('mastodon'))
  expect(complaints).toEqual([])
})

test('own words are counted as the channel counts, said to be too long, and go where the captions go', async () => {
  const { fold } = await open()
  const mastodon = fold('mastodon')
  await unfold(mastodon)
  await mastodon.locator('[data-act=own]').first().click()
  const own = mastodon.locator('.own')
  const field = own.locator('textarea')
  expect(await field.inputValue()).toContain(campaign.captions.find(({ channel }) => channel === 'mastodon')!.text)
  await field.fill(`Hello ${'long '.repeat(200)}`)
  expect(await own.locator('[data-signs]').innerText()).toBe('1006')
  expect(await own.locator('[data-over]').count()).toBe(1)
  await field.fill('#ad My own morning & more')
  expect(await own.locator('[data-over]').count()).toBe(0)
  expect(await own.locator('a[data-post]').getAttribute('href')).toBe(
    `https://share.joinmastodon.org/#text=${encodeURIComponent('#ad My own morning & more')}`,
  )
})

test('where a network takes only the link, the words are copied on the way', async () => {
  const { page, fold } = await open()
  await page.context().route(/linkedin/, (route) => route.fulfill({ body: 'there' }))
  const linkedin = fold('linkedin')
  await unfold(linkedin)
  const [opened] = await Promise.all([page.waitForEvent('popup'), linkedin.locator('a[data-post]').first().click()])
  expect(opened.url()).toContain(encodeURIComponent(linkOn('linkedin')))
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain(campaign.captions.find(({ channel }) => channel === 'linkedin')!.text)
})

test('a phone’s own sheet gets the picture and the words; a browser without one shows no such button', async () => {
  const { page, fold } = await open()
  await unfold(fold('instagram'))
  expect(await page.locator('[data-act=share]').filter({ visible: true }).count()).toBe(0)
  await page.addInitScript(() => {
    const shared: unknown[] = []
    Object.assign(globalThis, { shared })
    Object.assign(navigator, {
      canShare: () => true,
      share: async ({ files, text }: ShareData) => {
        shared.push({
          text,
          files: await Promise.all(
            files!.map(async (one) => [one.name, one.type, (await one.arrayBuffer()).byteLength]),
          ),
        })
      },
    })
  })
  await page.reload()
  const instagram = fold('instagram')
  await unfold(instagram)
  await instagram.locator('[data-act=share]').first().click()
  await page.waitForFunction(() => (globalThis as unknown as { shared: unknown[] }).shared.length > 0)
  const [sheet] = await page.evaluate(
    () => (globalThis as unknown as { shared: { text: string; files: [string, string, number][] }[] }).shared,
  )
  expect(sheet!.text).toContain(campaign.captions.find(({ channel }) => channel === 'instagram')!.text)
  expect(sheet!.text).not.toContain('http')
  const [[name, type, bytes]] = sheet!.files as [[string, string, number]]
  expect([name, type]).toEqual([`${campaign.slug}-portrait.jpg`, 'image/jpeg'])
  expect(bytes).toBeGreaterThan(10_000)
})

test('a phone that is asked to remember its member puts them into every link and the code, until it is told to forget', async () => {
  const { page, fold, complaints } = await open()
  const code = page.locator('my-link [data-code]')
  const plain = await code.getAttribute('d')
  await page.locator('#my-handle').fill('No such name!')
  await page.locator('my-link form button[type=submit]').click()
  expect(await page.locator('[data-address]').innerText()).not.toContain('utm_content')
  await page.locator('#my-handle').fill(`@${member.handle}`)
  await page.locator('my-link form button[type=submit]').click()
  await page.waitForFunction(
    (before) => document.querySelector('my-link [data-code]')?.getAttribute('d') !== before,
    plain,
  )
  const mastodon = fold('mastodon')
  const mine = `${linkOn('mastodon')}&utm_content=${member.handle}`
  await unfold(mastodon)
  expect(await page.locator('[data-address]').innerText()).toContain(`utm_content=${member.handle}`)
  expect(await mastodon.locator('blockquote').first().innerText()).toContain(mine)
  await page.reload()
  await unfold(mastodon)
  expect(decodeURIComponent((await mastodon.locator('a[data-post]').first().getAttribute('href'))!)).toContain(mine)
  expect(await mastodon.locator('textarea').inputValue()).toContain(mine)
  await page.locator('[data-forget]').click()
  expect(await mastodon.locator('blockquote').first().innerText()).not.toContain('utm_content')
  expect(complaints).toEqual([])
})

test('under the thumb stands the next step: first the words, then telling that it was posted', async () => {
  const { page } = await open()
  const step = page.locator('next-step a').filter({ visible: true })
  expect(await step.getAttribute('href')).toBe('#kit')
  await step.click()
  await page.locator('next-step a[href="#tell"]').filter({ visible: true }).waitFor()
  expect(await step.getAttribute('href')).toBe('#tell')
  await page.evaluate(() => scrollTo(0, 0))
  await page.locator('next-step a[href="#kit"]').filter({ visible: true }).waitFor()
})

test('the calendar entry and the code are files that can be saved', async () => {
  const { page } = await open()
  const calendar = await page.request.get(
    new URL((await page.locator('a[download$=".ics"]').getAttribute('href')) ?? '', page.url()).href,
  )
  expect(await calendar.text()).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*SUMMARY:[^\r]*\r\n[\s\S]*END:VCALENDAR\r\n$/)
  const code = await page.request.get(
    new URL((await page.locator('a[data-save-code]').getAttribute('href')) ?? '', page.url()).href,
  )
  expect(await code.text()).toMatch(/^<svg [^>]*viewBox="0 0 \d+ \d+"/)
})

test('pictures are saved in the sizes of the channels, each with its words', async () => {
  const { page } = await open()
  const saves = await page
    .locator('.cuts a[download]')
    .evaluateAll((list) => list.map((one) => [one.getAttribute('download'), one.getAttribute('href'), one.textContent]))
  expect(saves.map(([name]) => name)).toContain(`${campaign.slug}-story.jpg`)
  for (const [name, address, words] of saves) {
    const answer = await page.request.get(new URL(address!, page.url()).href)
    const [width, height] = words!.match(/\d+/g)!.map(Number)
    const size = await sharp(await answer.body()).metadata()
    expect([name, size.format, size.width, size.height]).toEqual([name, 'jpeg', width, height])
  }
  for (const image of await page.locator('.cuts img').all()) expect(await image.getAttribute('alt')).toMatch(/\S/)
})

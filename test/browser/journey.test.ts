/** Without an account, from the first visit to points on the board and a reward at home: on one machine, by `npm start`. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type InboundFake, startInbound } from '../support/resend-inbound.ts'
import { openWindow, useBrowser } from './support/pages.ts'
import { type Started, startSmall } from './support/started.ts'

const browser = useBrowser()
const PHONE = { viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' } as const
let crew: Started
let mails: InboundFake
/** The personal link that the welcome held. */
let mine: string

beforeAll(async () => {
  mails = await startInbound()
  crew = await startSmall('ways_in: { email: in@in.harbour.example, endpoint: "https://takes.harbour.example/" }\n', {
    RESEND_API_KEY: 're_test',
    RESEND_BASE_URL: mails.url,
  })
}, 40_000)
afterAll(async () => {
  await crew.end()
  await mails.close()
})

/** A page that lies open while its hub is built anew may wait for a font of the one before. */
const isFault = (complaint: string) => !complaint.includes('preload')

type Statement = {
  readonly standing: { readonly balance: number; readonly spent: number; readonly points: number }
  readonly points: readonly { readonly points: number; readonly state: string }[]
  readonly claims: readonly { readonly steps: readonly { readonly status: string }[] }[]
}

const begun = (page: Page) => page.locator('hub-form[data-begun]').waitFor()
const sent = (page: Page) => page.locator('[data-sent]:visible').waitFor()

/** Lays what the form prepared as a mail before the provider, as a mail app would send it. */
async function mailed(page: Page): Promise<void> {
  const { pathname, searchParams } = new URL((await page.locator('[data-open]').getAttribute('href'))!)
  mails.mails.push({
    id: '00000000-0000-4000-8000-000000000001',
    from: 'Ida <ida@mail.example>',
    to: [decodeURIComponent(pathname)],
    subject: searchParams.get('subject') ?? '',
    text: searchParams.get('body') ?? '',
    created_at: new Date().toISOString().replace('T', ' ').replace('Z', '+00'),
  })
}

/** What lies at an address of one's own is handed on to the program as it came: sealed. */
async function throughEndpoint(page: Page): Promise<void> {
  await page.route(`${crew.hub}posted/`, async (route) => {
    const answer = await route.fetch()
    const html = (await answer.text())
      .replace('&#34;relay&#34;:&#34;/-/relay&#34;', '&#34;relay&#34;:null')
      .replace('value="relay"', 'value="endpoint"')
    await route.fulfill({ response: answer, body: html })
  })
  await page.route('https://takes.harbour.example/', async (route) => {
    const handed = await fetch(`${crew.hub}-/relay`, {
      method: 'POST',
      body: route.request().postData()!,
      headers: { 'content-type': 'application/json', origin: new URL(crew.hub).origin },
    })
    await route.fulfill({
      status: handed.status,
      headers: { 'access-control-allow-origin': '*' },
      body: await handed.text(),
    })
  })
}

/** Opens the letter in the mailbox that has such a subject; gives the mail in it. */
async function letter(page: Page, subject: RegExp) {
  await page.goto(crew.mailbox)
  await page.getByRole('link', { name: subject }).first().click()
  return page.frameLocator('iframe')
}

const post = (number: number) => `https://www.instagram.com/p/Cida${number}/`

test('somebody joins, is welcomed, posts by each way, and stands on the board', async () => {
  const { page, complaints } = await openWindow(browser(), PHONE)
  page.setDefaultTimeout(10_000)
  await page.goto(`${crew.hub}join/?by=maya`)
  await begun(page)
  await page.locator('#f-name').fill('Ida Lind')
  await page.locator('#f-email').fill('ida@mail.example')
  await page.locator('#f-of_age').selectOption('18')
  await page.locator('#f-leaderboard').check()
  await page.locator('#f-consent').check()
  await page.locator('hub-form [type=submit]').first().click()
  await sent(page)
  const reference = await page.locator('[data-reference]').innerText()
  expect(await crew.said(/waiting 1 \+ quarantined 0/)).toContain(`--accept ${reference} --by NAME`)
  expect(await crew.run('intake', '--accept', reference, '--by', 'anna')).toContain('accepted 1')
  await crew.said(/The hub is as new/)

  const mail = await letter(page, /Welcome aboard, Ida/)
  mine = (await mail.getByRole('link', { name: 'Open your page' }).getAttribute('href'))!
  await page.goto(mine)
  await page.getByRole('button', { name: 'Yes, remember me' }).click()
  await page.getByText('This phone remembers you.').waitFor()

  await page.goto(`${crew.hub}posted/`)
  await begun(page)
  expect(await page.locator('[data-hello]').innerText()).toContain('Hi Ida')
  await page.getByLabel('The link to your post').fill(post(1))
  await page.getByRole('button', { name: 'Send it by mail' }).click()
  await page.locator('[data-ready]:visible').waitFor()
  await mailed(page)
  await page.locator('[data-done]').click()
  await sent(page)
  await page.goto(`${crew.hub}posted/`)
  await begun(page)
  await page.getByLabel('The link to your post').fill(post(2))
  await page.locator('hub-form [type=submit]').first().click()
  await sent(page)
  await crew.said(/accepted 2 \+ declined 0/)
  await throughEndpoint(page)
  await page.goto(`${crew.hub}posted/`)
  await begun(page)
  await page.getByLabel('The link to your post').fill(post(3))
  await page.locator('hub-form [type=submit]').first().click()
  await sent(page)
  await crew.said(/accepted 1 \+ declined 0/)

  const shares = crew.files('shares').filter((path) => path.includes('/ida-lind--'))
  expect(shares).toHaveLength(3)
  const verified = `review: { status: verified, by: anna, at: ${new Date().toISOString()} }\n`
  const award = `ambassador: ida-lind\npoints: 150\nreason: The first picture of the year\nby: anna\nat: ${new Date().toISOString()}\n`
  crew.edit({
    ...Object.fromEntries(shares.map((path) => [path, (text: string) => text + verified])),
    'awards/2026/ida-lind--picture.yaml': () => award,
  })
  // A build that had begun before the review ends first.
  const board = page.getByRole('row', { name: /Ida Lind/ }).first()
  const points = async () => {
    await crew.said(/The hub is as new/)
    await page.goto(`${crew.hub}boards/`)
    return (await board.isVisible()) ? board.innerText() : ''
  }
  // Three posts, the first of them, and what was given by hand.
  let shown = await points()
  for (let builds = 0; builds < 3 && !shown.includes('500'); builds += 1) shown = await points()
  expect(shown).toContain('500')
  await letter(page, /post counts|counted/i)
  expect(complaints.filter(isFault)).toEqual([])
}, 90_000)

test('a reward goes from asked to at home, with a message at each step, and the points add up', async () => {
  const { page, complaints } = await openWindow(browser(), PHONE)
  page.setDefaultTimeout(10_000)
  await page.goto(`${crew.hub}claim/?reward=tasting-box${new URL(mine).hash}`)
  await begun(page)
  await page.locator('#f-reward').selectOption('tasting-box')
  await page.locator('hub-form [type=submit]').first().click()
  await sent(page)
  await crew.said(/accepted 1 \+ declined 0/)
  const inMailbox = async (subject: RegExp) => {
    const link = page.getByRole('link', { name: subject }).first()
    do {
      await crew.said(/The mailbox is as new/)
      await page.goto(crew.mailbox)
    } while (!(await link.isVisible()))
  }
  await inMailbox(/We have your wish: Tasting box/)
  const [claim = ''] = crew.files('redemptions').filter((path) => path.includes('/ida-lind--'))
  const id = claim.slice(claim.lastIndexOf('/') + 1, -'.yaml'.length)
  for (const [verb, subject] of [
    ['approve', /Yes: Tasting box is yours/],
    ['send', /Tasting box is on its way/],
    ['deliver', /Enjoy it, Ida/],
  ] as const) {
    await crew.run('claims', verb, id, '--by', 'anna')
    crew.edit({})
    await inMailbox(subject)
  }
  const statement = JSON.parse(await crew.run('statement', 'ida-lind', '--json')) as Statement
  const { balance, spent, points } = statement.standing
  const final = statement.points.filter(({ state }) => state === 'earned').reduce((sum, one) => sum + one.points, 0)
  // What was given by hand is final; the posts count, and are final in two days.
  expect({ final, spent, balance, points }).toEqual({ final: 150, spent: 100, balance: 50, points: 500 })
  expect(statement.claims.map(({ steps }) => steps.map(({ status }) => status))).toEqual([
    ['requested', 'approved', 'sent', 'delivered'],
  ])
  expect(complaints.filter(isFault)).toEqual([])
}, 90_000)

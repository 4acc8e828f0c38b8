import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toAmount } from '../../scripts/core/import/convert.ts'
import { readDate } from '../../scripts/core/import/dates.ts'
import { temporaryFolder } from '../support/folders.ts'
import { ROOT, run } from './run.ts'

const MAPS = join(ROOT, 'schemas', 'import-maps')

/** A small program with two members, one of them with a code. */
function program(): string {
  const content = join(temporaryFolder(), 'content')
  mkdirSync(join(content, 'ambassadors'), { recursive: true })
  cpSync(join(ROOT, 'content', 'program.yaml'), join(content, 'program.yaml'))
  cpSync(join(ROOT, 'content', 'points'), join(content, 'points'), { recursive: true })
  cpSync(join(ROOT, 'content', 'campaigns', 'night-train'), join(content, 'campaigns', 'night-train'), {
    recursive: true,
  })
  for (const [handle, name, more] of [
    ['maya', 'Maya Okafor', 'codes: [MAYA10, TRAINMAYA]\n'],
    ['tomasz', 'Tomasz Nowak', ''],
  ])
    writeFileSync(
      join(content, 'ambassadors', `${handle}.md`),
      `---\nname: ${name}\nstatus: active\njoined: 2026-01-05\n${more}---\n`,
    )
  return content
}

/** Brings a report in by a map that ships; what is below orders and visits then, file by file. */
async function bring(content: string, map: string, name: string, text: string, values = {}, now?: string) {
  const file = join(content, '..', name)
  writeFileSync(file, text)
  const ran = await run('import', { map: join(MAPS, map), ...values }, [file], content, now)
  return { ...ran, files: filesOf(content) }
}

function filesOf(content: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const folder of ['orders', 'visits'])
    for (const entry of readdirSync(content, { recursive: true, encoding: 'utf8' }))
      if (entry.startsWith(`${folder}/`) && entry.endsWith('.yaml'))
        found[entry] = readFileSync(join(content, entry), 'utf8').replace(/^imported: .*\n/m, '')
  return found
}
const textsOf = (files: Readonly<Record<string, string>>) => Object.values(files).sort()

const SHOPIFY_HEAD =
  'Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Billing Name,Billing Phone,Shipping Name,Shipping Phone,Phone,Notes,Cancelled at'
const order = (name: string, state: string, amount: string, code: string, at: string, cancelled = '') =>
  `${name},ada@buyer.example,${state},,,,no,EUR,${amount},3.90,1.20,99.00,${code},0.00,Post,${at},1,Night Train 250 g,Ada Buyer,+49 30 555123,Ada Buyer,+49 30 555123,+49 30 555123,ring twice,${cancelled}`
const SHOPIFY = [
  SHOPIFY_HEAD,
  order('#1001', 'paid', '27.80', 'MAYA10', '2026-11-07 09:12:00 +0100'),
  order('#1001', '', '', '', '2026-11-07 09:12:00 +0100'),
  order('#1002', 'paid', '1240.50', '"WINTER, trainmaya"', '2026-11-08 00:30:00 +0100'),
  order('#1003', 'paid', '40.00', 'SUMMER', '2026-11-08 10:00:00 +0100'),
  order('#1004', 'refunded', '13.90', 'tomasz', '2026-11-08 11:00:00 +0100'),
  order('#1005', 'refunded', '15.00', 'MAYA10', '2026-11-08 12:00:00 +0100', '2026-11-09 08:00:00 +0100'),
  order('#1006', 'pending', '15.00', 'MAYA10', '2026-11-08 12:00:00 +0100'),
].join('\n')

test('orders from Shopify: by code, once, no further articles, nobody else’s, nothing of the customer', async () => {
  const content = program()
  const dry = await bring(content, 'shopify-orders.yaml', 'orders.csv', SHOPIFY, { 'dry-run': true })
  expect(dry.files).toEqual({})
  const first = await bring(content, 'shopify-orders.yaml', 'orders.csv', SHOPIFY)
  expect(first.code, first.out + first.log).toBe(0)
  expect(first.out).toContain('orders       7 read: 4 written, 3 left out')
  expect(textsOf(first.files)).toEqual([
    'ambassador: maya\nat: 2026-11-07T08:12:00Z\namount: 27.8\ncurrency: EUR\nreport: shopify\n',
    'ambassador: maya\nat: 2026-11-07T23:30:00Z\namount: 1240.5\ncurrency: EUR\nreport: shopify\n',
    'ambassador: maya\nat: 2026-11-08T11:00:00Z\namount: 15\ncurrency: EUR\ncancelled: 2026-11-09T07:00:00Z\nreport: shopify\n',
    'ambassador: tomasz\nat: 2026-11-08T10:00:00Z\namount: 13.9\ncurrency: EUR\ncancelled: 2026-11-21T12:00:00Z\nreport: shopify\n',
  ])
  const everything = JSON.stringify(first.files) + first.out + first.log
  expect(everything).not.toMatch(/ada|buyer|555123|ring twice|#?100[1-6]/i)
  expect((await run('validate', {}, [], content)).code).toBe(0)
})

test('the same report twice, later and by the day after, changes nothing but what became of an order', async () => {
  const content = program()
  const { files } = await bring(content, 'shopify-orders.yaml', 'orders.csv', SHOPIFY)
  const again = await bring(content, 'shopify-orders.yaml', 'again.csv', SHOPIFY, {}, '2026-12-24T12:00:00Z')
  expect(again.files).toEqual(files)
  expect(again.out).toContain('orders       7 read: 4 unchanged, 3 left out')
  const later = SHOPIFY.replace(/^#1001(.*),paid(.*)MAYA10(.*),$/m, '#1001$1,paid$2MAYA10$3,2026-11-10 10:00:00 +0100')
  const overlapping = await bring(content, 'shopify-orders.yaml', 'later.csv', later)
  expect(overlapping.out).toContain('1 merged, 3 unchanged')
  expect(textsOf(overlapping.files)[0]).toContain('amount: 27.8\ncurrency: EUR\ncancelled: 2026-11-10T09:00:00Z\n')
  const given = SHOPIFY.replaceAll('MAYA10', 'tomasz')
  const elsewhere = await bring(content, 'shopify-orders.yaml', 'elsewhere.csv', given)
  expect(Object.keys(elsewhere.files)).toEqual(Object.keys(files))
  expect(elsewhere.out).toContain('counts for maya already, and once is enough')
})

test('clicks from Plausible: those of the crew’s links, added up by day, member, channel and campaign', async () => {
  const content = program()
  const head =
    'date,source,referrer,utm_source,utm_medium,utm_campaign,utm_content,utm_term,pageviews,visitors,visits,visit_duration,bounces'
  const text = [
    head,
    '2026-11-07,Instagram,l.instagram.com,crew,instagram,night-train,maya,,30,9,10,300,2',
    '2026-11-07,Direct,,crew,instagram,night-train,maya,,30,9,5,300,2',
    '2026-11-08,Direct,,crew,youtube,summer-fair,tomasz,,4,3,4,100,1',
    '2026-11-08,Google,google.com,ads,cpc,brand,banner-1,,4,3,4,100,1',
    '2026-11-08,Direct,,crew,blog,night-train,nobody,,4,3,4,100,1',
  ].join('\n')
  const first = await bring(content, 'plausible-clicks.yaml', 'imported_sources.csv', text)
  expect(first.code, first.out + first.log).toBe(0)
  expect(textsOf(first.files)).toEqual([
    'ambassador: maya\ncampaign: night-train\nchannel: instagram\nat: 2026-11-07\nclicks: 15\nreport: plausible\n',
    'ambassador: tomasz\nchannel: youtube\nat: 2026-11-08\nclicks: 4\nreport: plausible\n',
  ])
  expect(first.out).toContain('campaign: there is no campaign summer-fair: left out')
  expect((await bring(content, 'plausible-clicks.yaml', 'b.csv', text)).files).toEqual(first.files)
  const cutShort = [head, text.split('\n')[1]].join('\n')
  expect((await bring(content, 'plausible-clicks.yaml', 'c.csv', cutShort)).files).toEqual(first.files)
  const whole = text.replace('maya,,30,9,10', 'maya,,60,19,20')
  expect(textsOf((await bring(content, 'plausible-clicks.yaml', 'd.csv', whole)).files)[0]).toContain('clicks: 25\n')
})

test('clicks from GoatCounter: first pages of people, in the program’s own day', async () => {
  const content = program()
  const head =
    '2Path,Title,Event,UserAgent,Browser,System,Session,Bot,Referrer,Referrer scheme,Screen size,Location,FirstVisit,Date'
  const seen = (who: string, bot: string, first: string, at: string) =>
    `/coffee?crew_campaign=night-train&crew_content=${who}&crew_medium=instagram&crew_source=crew,Coffee,false,,Chrome,Mac OS,s,${bot},,,1,DE,${first},${at}`
  const text = [
    head,
    seen('maya', '0', 'true', '2026-11-07T22:59:00Z'),
    seen('maya', '0', 'true', '2026-11-07T23:10:00Z'),
    seen('maya', '0', 'true', '2026-11-08T09:00:00Z'),
    seen('maya', '0', 'false', '2026-11-08T09:01:00Z'),
    seen('maya', '3', 'true', '2026-11-08T09:02:00Z'),
    '/,Home,false,,Chrome,Mac OS,t,0,Google,g,1,DE,true,2026-11-08T09:00:00Z',
  ].join('\n')
  const { files, code, out, log } = await bring(content, 'goatcounter-clicks.yaml', 'export.csv', text)
  expect(code, out + log).toBe(0)
  const of = (day: string, clicks: number) =>
    `ambassador: maya\ncampaign: night-train\nchannel: instagram\nat: ${day}\nclicks: ${clicks}\nreport: goatcounter\n`
  expect(textsOf(files)).toEqual([of('2026-11-07', 1), of('2026-11-08', 2)])
  expect((await bring(content, 'goatcounter-clicks.yaml', 'export.csv', text)).files).toEqual(files)
})

test('plain tables of orders and clicks; a bad line says where it is, what is wrong and what was read', async () => {
  const content = program()
  const orders = [
    'Order,Date,Member,Amount,Currency,Channel,Campaign,Cancelled',
    'A-1,2026-11-07,Maya Okafor,"1.234,50",EUR,instagram,night-train,',
    'A-1,2026-11-07,Maya Okafor,"1.234,50",EUR,instagram,night-train,',
    'A-2,2026-11-07,maya,1.234,EUR,,,',
    'A-3,2026-02-30,maya,20,EUR,,,',
    ',2026-11-07,maya,20,EUR,,,',
    'A-4,2026-11-07,maya,20,Euro,,,',
    'A-5,2026-11-07,maya,20,EUR,,,2026-11-01',
  ].join('\n')
  const first = await bring(content, 'orders.yaml', 'orders.csv', orders)
  expect(first.code).toBe(1)
  expect(first.out).toContain('orders       7 read: 2 written, 1 unchanged, 4 refused (2 with a remark)')
  for (const words of [
    'line 4, order: amount: "1.234" is not an amount of money: write 1234.50',
    'line 5, order: at "2026-02-30" is not a date',
    'line 6, order: id: there is no number, and without one it would come in again',
    'line 7, order: currency "Euro"',
    'cancelled: lies before the order: left out',
  ])
    expect(first.out).toContain(words)
  const clicks =
    'Date,Member,Clicks,Channel,Campaign\n2026-11-07,maya,24,instagram,night-train\n2026-11-07,maya,6,instagram,night-train\n'
  const second = await bring(content, 'clicks.yaml', 'clicks.csv', clicks)
  expect(textsOf(second.files)).toContain(
    'ambassador: maya\ncampaign: night-train\nchannel: instagram\nat: 2026-11-07\nclicks: 30\nreport: counter\n',
  )
})

test('a report without a column that the map needs is refused before anything is read from it', async () => {
  const content = program()
  const { code, log, files } = await bring(content, 'shopify-orders.yaml', 'orders.csv', 'Name,Total\n#1,2\n')
  expect(code).toBe(1)
  expect(log).toContain('orders.csv has no column Discount Code')
  expect(files).toEqual({})
})

test.each([
  ['34', 34],
  ['34.5', 34.5],
  ['1,234.50', 1234.5],
  ['1.234,50', 1234.5],
  ["1'234'567.00", 1_234_567],
  ['€ 12,30', 12.3],
  ['12.30 EUR', 12.3],
  ['R$ 5', 5],
  ['45,00 zł', 45],
])('the amount %s', (text, value) => expect(toAmount(text)).toEqual({ value }))

test.each(['1.234', '1,234', '-5', '1.2.3', 'much', '12.345,6,7', '2x', 'x2', '12 apples', ''])(
  'no amount: %j',
  (text) => expect(toAmount(text)).toHaveProperty('wrong'),
)

test('any amount is read again from each way of writing it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), (cents) => {
      const value = cents / 100
      for (const language of ['en-GB', 'de-DE', 'fr-FR'])
        expect(toAmount(value.toLocaleString(language, { minimumFractionDigits: 2 }))).toEqual({ value })
    }),
  )
})

test('a time with its offset is that instant, wherever the program is', () => {
  const read = (text: string) => readDate(text, 'YYYY-MM-DD HH:mm:ss Z', 'Europe/Berlin')
  expect(read('2026-07-03 18:20:00 -0400')).toBe('2026-07-03T22:20:00Z')
  expect(read('2026-07-03 18:20:00 +05:30')).toBe('2026-07-03T12:50:00Z')
  expect(read('2026-07-03 18:20:00 UTC')).toBe('2026-07-03T18:20:00Z')
  expect(read('2026-07-03 18:20:00')).toBeUndefined()
})

import { describe, expect, it } from 'vitest'
import { authorIs } from '../../scripts/core/checks/account.ts'
import { askAbout } from '../../scripts/core/checks/places/index.ts'
import { sightOf } from '../../scripts/core/checks/sight.ts'

/** What a place's answer says of a post. */
function seen(link: string, status: number, body: unknown) {
  const asked = askAbout(link)
  if (!asked) throw new Error(`nobody can be asked about ${link}`)
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return sightOf(asked.place, { ended: 'answered', status, text }, asked.url)
}

const BSKY = 'https://bsky.app/profile/maya.example/post/3mdnz3tmqt2ev'
const MASTODON = 'https://zug.example/@maya/114000000000000001'
const YOUTUBE = 'https://youtu.be/abcdefghijk?si=x'
const TIKTOK = 'https://www.tiktok.com/@maya.b/video/7705123655208116345?lang=de'
const X = 'https://twitter.com/Maya_B/status/1234567890123456789?s=20'
const DEV = 'https://dev.to/maya/on-coffee-1a2b'

describe('what is asked', () => {
  it.each([
    [
      BSKY,
      'https://public.api.bsky.app/xrpc/app.bsky.feed.getPostThread?uri=at%3A%2F%2Fmaya.example%2Fapp.bsky.feed.post%2F3mdnz3tmqt2ev&depth=0&parentHeight=0',
    ],
    [MASTODON, 'https://zug.example/api/v1/statuses/114000000000000001'],
    [YOUTUBE, 'https://www.youtube.com/oembed?format=json&url=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3Dabcdefghijk'],
    [
      TIKTOK,
      'https://www.tiktok.com/oembed?url=https%3A%2F%2Fwww.tiktok.com%2F%40maya.b%2Fvideo%2F7705123655208116345',
    ],
    [
      X,
      'https://publish.twitter.com/oembed?omit_script=1&dnt=true&url=https%3A%2F%2Ftwitter.com%2FMaya_B%2Fstatus%2F1234567890123456789',
    ],
    [DEV, 'https://dev.to/api/articles/maya/on-coffee-1a2b'],
  ])('about %s', (link, url) => {
    expect(askAbout(link)?.url).toBe(url)
  })

  it.each([
    'https://www.instagram.com/p/Cx1/',
    'https://blog.example/a',
    'https://x.com/i/status/1234567890123456789',
    'https://www.tiktok.com/v/7705123655208116345.html',
    'https://bsky.app/profile/maya.example',
    'https://bsky.app/profile/..%2f..%2fadmin/post/a',
    'https://dev.to/maya',
    'https://127.0.0.1/@maya/114000000000000001',
    'https://localhost/@maya/114000000000000001',
    'https://zug.example:8080/@maya/114000000000000001',
  ])('nobody about %s, unless its host is one the web refuses', (link) => {
    const asked = askAbout(link)
    if (asked) expect(new URL(asked.url).hostname).toBe('127.0.0.1')
    else expect(asked).toBeUndefined()
  })
})

describe('what an answer says', () => {
  const post = {
    author: { did: 'did:plc:1', handle: 'maya.example' },
    likeCount: 2,
    replyCount: 0,
    repostCount: 1,
    quoteCount: 3,
  }
  const status = { account: { acct: 'maya' }, favourites_count: 1, replies_count: 2, reblogs_count: 3 }
  const article = { user: { username: 'maya' }, public_reactions_count: 5, comments_count: 1 }

  it.each([
    [
      BSKY,
      { thread: { $type: 'app.bsky.feed.defs#threadViewPost', post } },
      ['maya.example', 'did:plc:1'],
      { likes: 2, comments: 0, reshares: 4 },
    ],
    [MASTODON, status, ['maya@zug.example'], { likes: 1, comments: 2, reshares: 3 }],
    [YOUTUBE, { author_url: 'https://www.youtube.com/@maya' }, ['maya'], undefined],
    [TIKTOK, { author_url: 'https://www.tiktok.com/@maya.b', author_unique_id: 'maya.b' }, ['maya.b'], undefined],
    [X, { author_url: 'https://twitter.com/Maya_B' }, ['Maya_B'], undefined],
    [DEV, article, ['dev.to/maya'], { likes: 5, comments: 1 }],
  ])('live: %s', (link, body, authors, engagement) => {
    expect(seen(link, 200, body)).toEqual({ seen: 'live', authors, ...(engagement && { engagement }) })
  })

  it.each([
    [BSKY, 400, { error: 'NotFound', message: 'Post not found' }],
    [BSKY, 200, { thread: { $type: 'app.bsky.feed.defs#notFoundPost', notFound: true } }],
    [MASTODON, 404, { error: 'Record not found' }],
    [YOUTUBE, 404, 'Not Found'],
    [TIKTOK, 404, ''],
    [X, 404, 'Not Found'],
    [DEV, 404, { error: 'not found', status: 404 }],
  ])('gone: %s %s', (link, code, body) => {
    expect(seen(link, code, body)).toEqual({ seen: 'gone' })
  })

  it.each([
    [MASTODON, 401, { error: 'This method requires an authenticated user' }],
    [YOUTUBE, 401, 'Unauthorized'],
    [YOUTUBE, 403, 'Forbidden'],
    [X, 403, 'Forbidden'],
    [BSKY, 200, { thread: { $type: 'app.bsky.feed.defs#blockedPost' } }],
  ])('private: %s %s', (link, code, body) => {
    expect(seen(link, code, body)).toEqual({ seen: 'private' })
  })

  it.each([
    [BSKY, 400, { error: 'InvalidRequest', message: 'could not resolve handle' }],
    [BSKY, 404, '<html>moved'],
    [BSKY, 200, '{"thread":'],
    [MASTODON, 404, '<html>no such server'],
    [MASTODON, 200, '[]'],
    [YOUTUBE, 200, 'Forbidden'],
    [YOUTUBE, 400, 'Bad Request'],
    [TIKTOK, 400, { code: 400, message: 'Something went wrong' }],
    [DEV, 404, '<html>'],
  ])('nothing: %s %s', (link, code, body) => {
    expect(seen(link, code, body).seen).toBe('unknown')
  })

  it('nothing: whatever comes with a limit or an error', () => {
    for (const link of [BSKY, MASTODON, YOUTUBE, TIKTOK, X, DEV])
      for (const code of [408, 429, 500, 503]) expect(seen(link, code, { error: 'NotFound' }).seen).toBe('unknown')
  })
})

describe('whose account it is', () => {
  it.each([
    [['maya.example'], '@Maya.example', 'theirs'],
    [['maya@zug.example'], 'zug.example/@maya', 'theirs'],
    [['maya@zug.example'], '@maya@zug.example', 'theirs'],
    [['dev.to/maya'], 'https://dev.to/maya', 'theirs'],
    [['maya'], 'https://www.youtube.com/@maya', 'theirs'],
    [['Maya_B'], 'https://x.com/maya_b', 'theirs'],
    [['tom.example', 'did:plc:2'], 'maya.example', 'another'],
    [['maya'], 'UCabcdefghijklmnopqrstuv', undefined],
    [[], 'maya', undefined],
  ] as const)('%s against %s: %s', (authors, handle, whose) => {
    expect(authorIs(authors, [{ handle }])).toBe(whose)
  })
})

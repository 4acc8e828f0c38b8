import type { ProblemCode } from '../../../scripts/core/problem.ts'

/** A hostile file: where it lies, what it holds, the problem it must become. */
export type HostileCase = {
  readonly name: string
  readonly path: string
  readonly bytes: Uint8Array
  readonly code: ProblemCode
}

export const SHARE = 'shares/2026/11/03/maya--k3f9.yaml'
export const PROGRAM = 'program.yaml'
export const STORY = 'stories/maya.md'
export const GUIDE = 'guides/01-welcome.mdx'

export const bytes = (text: string) => new TextEncoder().encode(text)
export const raw = (...values: number[]) => Uint8Array.from(values)
export const wide = (text: string, big: boolean) =>
  Uint8Array.from(
    [...text].flatMap((char) =>
      big ? [char.charCodeAt(0) >> 8, char.charCodeAt(0) & 255] : [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8],
    ),
  )
export const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))

export const share = (name: string, text: string, code: ProblemCode): HostileCase => ({
  name,
  path: SHARE,
  bytes: bytes(text),
  code,
})
export const story = (name: string, text: string, code: ProblemCode): HostileCase => ({
  name,
  path: STORY,
  bytes: bytes(text),
  code,
})
export const guide = (name: string, body: string, code: ProblemCode): HostileCase => ({
  name,
  path: GUIDE,
  bytes: bytes(`---\ntitle: Welcome\n---\n\n${body}`),
  code,
})

export const GOOD =
  'ambassador: maya\nchannel: x\nurl: https://x.example/1\nat: 2026-11-03\nlogged: { at: 2026-11-03T18:20:00Z, via: form }\n'
export const PAGE = 'title: Maya\nconsent: { at: 2026-11-03, by: Anna }\n'
export const KB = 1024

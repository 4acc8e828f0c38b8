import type { KeysFile } from '../../../schemas/keys.ts'

/** Which pairs are made anew. */
export type KeyWish = { readonly vault: boolean; readonly recovery: boolean; readonly intake: boolean }

/** The public halves that were made. */
export type MadeKeys = { readonly vault?: string; readonly recovery?: string; readonly intake?: string }

/** Which of the pairs to make: what was asked for; at the first time all of them. */
export function keysToMake(file: KeysFile | undefined, wish: KeyWish): KeyWish {
  if (!file) return { vault: true, recovery: true, intake: true }
  return wish.vault || wish.recovery || wish.intake ? wish : { ...wish, vault: true }
}

/** Why no further pair can be made now, in a sentence; undefined when it can. */
export function keysInTheWay(file: KeysFile | undefined, make: KeyWish): string | undefined {
  const full = (
    [
      ['vault', file?.vault],
      ['intake', file?.intake],
    ] as const
  ).find(([name, keys]) => make[name] && (keys?.length ?? 0) > 1)
  if (!full) return undefined
  return full[0] === 'vault'
    ? 'keys.yaml holds two vault keys already: one is replacing the other. Finish that first, with npm run contacts -- rotate.'
    : 'keys.yaml holds two intake keys already: one is replacing the other. Take the older out once nothing comes in under it.'
}

const appended = (keys: readonly string[] | undefined, made: string | undefined) => [
  ...(keys ?? []),
  ...(made === undefined ? [] : [made]),
]

/** `keys.yaml` with the new public halves; a newer key stands after the one it replaces. What is said of the copies of the older ones stays. */
export function withNewKeys(file: KeysFile | undefined, made: MadeKeys): KeysFile {
  const intake = appended(file?.intake, made.intake)
  return {
    vault: appended(file?.vault, made.vault),
    recovery: made.recovery ?? file!.recovery,
    ...(intake.length > 0 && { intake }),
    ...(file?.kept && { kept: file.kept }),
  }
}

/** The public halves that a rotation seals to: the newest vault key and the recovery key. */
export const rotationKeys = (file: KeysFile) => ({ vault: file.vault.at(-1)!, recovery: file.recovery })

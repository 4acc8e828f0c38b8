import type { KeyPath } from '../problem.ts'
import type { Campaign, Program } from '../program.ts'

/** What a name in a file can stand for. */
export type Named = 'ambassador' | 'campaign' | 'reward' | 'channel' | 'segment' | 'tier' | 'badge'

/** Called once for each place where one file names something that another file defines. No field: the file's path names it. */
export type OnReference = (to: Named, name: string, file: string, field?: KeyPath) => void

function eachOf(names: readonly string[] | undefined, to: Named, file: string, field: KeyPath, on: OnReference) {
  names?.forEach((name, index) => {
    on(to, name, file, [...field, index])
  })
}

function pointsTable(
  share: Readonly<Record<string, number>> | undefined,
  file: string,
  field: KeyPath,
  on: OnReference,
) {
  for (const channel of Object.keys(share ?? {}))
    if (channel !== 'default') on('channel', channel, file, [...field, channel])
}

function ofCampaign({ path, file }: Campaign, on: OnReference) {
  eachOf(file.channels, 'channel', path, ['channels'], on)
  eachOf(file.for?.channels, 'channel', path, ['for', 'channels'], on)
  eachOf(file.for?.segments, 'segment', path, ['for', 'segments'], on)
  eachOf(file.for?.tiers, 'tier', path, ['for', 'tiers'], on)
  eachOf(file.for?.handles, 'ambassador', path, ['for', 'handles'], on)
  for (const list of ['captions', 'assets'] as const) {
    file[list]?.forEach(({ channel }, index) => {
      if (channel !== undefined) on('channel', channel, path, [list, index, 'channel'])
    })
  }
  pointsTable(file.points?.share, path, ['points', 'share'], on)
}

/** Goes through every name that one file uses and another one defines. */
export function eachReference(program: Program, on: OnReference): void {
  for (const { path, file } of program.shares) {
    on('ambassador', file.ambassador, path, ['ambassador'])
    if (file.campaign !== undefined) on('campaign', file.campaign, path, ['campaign'])
    on('channel', file.channel, path, ['channel'])
    eachOf(file.with, 'ambassador', path, ['with'], on)
  }
  for (const campaign of program.campaigns.values()) ofCampaign(campaign, on)
  for (const { path, file } of program.ambassadors.values()) {
    eachOf(file.segments, 'segment', path, ['segments'], on)
    file.channels?.forEach(({ channel }, index) => {
      on('channel', channel, path, ['channels', index, 'channel'])
    })
    if (file.referred_by !== undefined) on('ambassador', file.referred_by, path, ['referred_by'])
  }
  for (const { path, share } of program.rulesets) pointsTable(share, path, ['share'], on)
  for (const { path, file } of program.awards) {
    on('ambassador', file.ambassador, path, ['ambassador'])
    if (file.badge !== undefined) on('badge', file.badge, path, ['badge'])
  }
  for (const { path, file } of program.redemptions) {
    on('ambassador', file.ambassador, path, ['ambassador'])
    on('reward', file.reward, path, ['reward'])
  }
  for (const { path, file } of [...program.orders, ...program.visits]) {
    on('ambassador', file.ambassador, path, ['ambassador'])
    if (file.campaign !== undefined) on('campaign', file.campaign, path, ['campaign'])
    if (file.channel !== undefined) on('channel', file.channel, path, ['channel'])
  }
  for (const { path, file } of program.rewards.values()) {
    eachOf(file.tiers, 'tier', path, ['tiers'], on)
    eachOf(file.badges, 'badge', path, ['badges'], on)
    eachOf(file.campaigns, 'campaign', path, ['campaigns'], on)
  }
  for (const [reward, ids] of program.codes) on('reward', reward, `codes/${reward}/${ids[0]}.age`)
  for (const { path, campaign, ambassador } of program.passes) {
    on('campaign', campaign, path)
    on('ambassador', ambassador, path)
  }
  for (const { path, file } of program.stories)
    if (file.ambassador !== undefined) on('ambassador', file.ambassador, path, ['ambassador'])
  for (const { path, file } of program.tips) on('ambassador', file.ambassador, path, ['ambassador'])
  for (const handle of program.contacts) on('ambassador', handle, `contacts/${handle}.age`)
}

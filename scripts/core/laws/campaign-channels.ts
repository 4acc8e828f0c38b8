import type { Problem } from '../problem.ts'
import type { Law } from './law.ts'

/** A share lives on a channel that its campaign asks for, where the campaign names channels. */
export const campaignChannels: Law = ({ shares, campaigns }) => {
  const problems: Problem[] = []
  for (const { campaign, channel, path } of shares) {
    const channels = campaign === undefined ? undefined : campaigns.get(campaign)?.file.channels
    if (!channels || channels.includes(channel)) continue
    problems.push({
      code: 'channel-not-in-campaign',
      message: `The campaign ${campaign} does not ask for posts on ${channel}`,
      file: path,
      field: ['channel'],
      right: `One of its channels: ${channels.join(', ')}`,
      hint: `Add ${channel} to the campaign's channels, or take the line "campaign" out of the share`,
    })
  }
  return problems
}

import type { KeyPath, Problem } from '../problem.ts'
import type { Program } from '../program.ts'
import type { Law } from './law.ts'

type Table = {
  readonly share?: Readonly<Record<string, number>>
  readonly engagement?: { readonly likes?: number; readonly [unit: string]: number | undefined }
  readonly cap: number
}
type Place = { readonly file: string; readonly above: KeyPath; readonly table: Table; readonly rules: boolean }

/** The rulesets in force now or later (older ones cannot be mended), and the campaigns' own points. */
function places({ rulesets, campaigns, zone }: Program, now: number): Place[] {
  const today = zone.dayOf(now)
  const current = rulesets.findLastIndex(({ date }) => date <= today)
  const rules = rulesets.slice(Math.max(0, current)).map(
    ({ path, file, engagementCap }): Place => ({
      file: path,
      above: [],
      table: { ...file, cap: engagementCap },
      rules: true,
    }),
  )
  const inForce = rulesets[Math.max(0, current)]?.engagementCap ?? 0
  for (const { path, file, closes } of campaigns.values()) {
    if (file.points && (closes === undefined || closes >= now))
      rules.push({
        file: path,
        above: ['points'],
        table: { ...file.points, cap: file.points.engagement_cap ?? inForce },
        rules: false,
      })
  }
  return rules
}

const FACEBOOK_HINT =
  "Set facebook: 0. Meta's platform policy forbids apps to promise anything for posting on Facebook (developers.facebook.com/docs/apps/policies); whether it binds you, have someone qualified check"

/** Points do not reward what a network or the law forbids to reward, and no rule is written that can earn nothing. */
export const pointsPolicy: Law = (program, { now }) => {
  const problems: Problem[] = []
  const onFacebook =
    program.shares.some(({ channel }) => channel === 'facebook') ||
    [...program.ambassadors.values()].some(({ file }) => file.channels?.some(({ channel }) => channel === 'facebook'))
  for (const { file, above, table, rules } of places(program, now)) {
    const written = table.share?.['facebook']
    const byDefault = written === undefined && rules && onFacebook && (table.share?.['default'] ?? 0) > 0
    if ((written ?? 0) > 0 || byDefault) {
      const field = [...above, 'share', byDefault ? 'default' : 'facebook']
      problems.push({
        code: 'facebook-points',
        message: byDefault ? 'Posts on Facebook earn points by default' : 'Posts on Facebook earn points',
        file,
        field,
        right: 'facebook: 0',
        hint: FACEBOOK_HINT,
      })
    }
    if ((table.engagement?.likes ?? 0) > 0 && table.cap > 0) {
      const hint = 'Set likes: 0; reward the post itself'
      problems.push({
        code: 'points-for-likes',
        message: 'Likes earn points, but a like cannot carry a disclosure',
        file,
        field: [...above, 'engagement', 'likes'],
        right: 'likes: 0',
        hint,
      })
    }
    if (table.cap === 0 && Object.values(table.engagement ?? {}).some((value) => value !== undefined && value > 0)) {
      const hint = 'Set engagement_cap to the most that one share may earn by engagement; or take the values out'
      problems.push({
        code: 'engagement-without-cap',
        message: 'Engagement has a value but earns nothing, because engagement_cap is 0',
        file,
        field: [...above, 'engagement'],
        right: 'engagement_cap: 50',
        hint,
      })
    }
  }
  return problems
}

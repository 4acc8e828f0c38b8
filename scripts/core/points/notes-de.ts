import type { NoteWords } from './notes-en.ts'

const number = (value: number) => value.toLocaleString('de')
const posts = (count: number) => (count === 1 ? 'ein Beitrag' : `${number(count)} Beiträge`)

function hoursText(ms: number): string {
  const hours = ms / 3_600_000
  if (hours > 48 && hours % 24 === 0) return `von ${number(hours / 24)} Tagen`
  return hours === 1 ? 'einer Stunde' : `von ${number(hours)} Stunden`
}

const campaignText = (title: string | undefined) => (title === undefined ? '' : ` zu ${title}`)

/** What an entry of the journal is, in German. */
export const notesDe: NoteWords = {
  points: (points) =>
    points === 0 ? 'keine Punkte' : `${number(points)} ${Math.abs(points) === 1 ? 'Punkt' : 'Punkte'}`,
  share: (channel, isPost, campaign) => `${isPost ? `Beitrag auf ${channel}` : channel}${campaignText(campaign)}`,
  engagement: (channel, isPost, campaign) =>
    `${isPost ? `Reaktionen auf einen Beitrag auf ${channel}` : `Reaktionen, ${channel}`}${campaignText(campaign)}`,
  firstShare: 'Der allererste Beitrag',
  earlyBird: (campaign) => `Früh dabei${campaign === undefined ? '' : ` bei ${campaign}`}`,
  streak: (weeks) => (weeks === 1 ? 'Eine Woche mit einem Beitrag' : `${number(weeks)} Wochen in Folge`),
  referral: (name) => `${name}, von dir mitgebracht, hat gepostet`,
  conversion: 'Eine Bestellung über deinen Link',
  notCounted: 'Nicht gezählt',
  noRules: 'Gepostet, bevor es Regeln für Punkte gab',
  rejected: 'Beim Ansehen nicht angenommen',
  removedEarly: (ms) => `Innerhalb ${hoursText(ms)} wieder gelöscht`,
  beforeCampaign: 'Gepostet, bevor die Aktion begann',
  afterCampaign: 'Gepostet, als die Aktion schon vorbei war',
  loggedByOther: 'Jemand anderes hat diesen Beitrag schon gemeldet',
  loggedAlready: 'Dieser Beitrag ist schon gemeldet',
  dayCap: (most, channel) => `Mehr als ${posts(most)} auf ${channel} an diesem Tag`,
  campaignCap: (most, channel) => `Mehr als ${posts(most)} auf ${channel} in dieser Aktion`,
  cancelled: 'Die Bestellung wurde storniert oder zurückgeschickt',
}

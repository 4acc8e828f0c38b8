import type { MemberLinks } from '../render/mail/values/context.ts'

const bare = (hub: string) => hub.replace(/\/+$/, '')

/** The addresses of one member's private page, from the token of their personal link. @param hub the address of the hub */
export function memberLinks(hub: string, token: string): MemberLinks {
  const me = `${bare(hub)}/me/#${token}`
  return {
    me,
    settings: `${me}/settings`,
    unsubscribe: `${me}/unsubscribe`,
    rewards: `${me}/rewards`,
    ask: `${me}/ask`,
    pass: (campaign) => `${me}/pass/${campaign}`,
  }
}

/** The addresses for the program's own people, who have no private page: where they work. */
export function teamLinks(hub: string): MemberLinks {
  const admin = `${bare(hub)}/admin/`
  return { me: admin, settings: admin, unsubscribe: admin, rewards: admin, ask: admin, pass: () => admin }
}

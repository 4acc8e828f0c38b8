import type { MemberLinks } from '../render/mail/values/context.ts'

/** Stands where a member's token would: in mails that are only looked at. It opens nothing. */
export const EXAMPLE_TOKEN = 'preview'

const bare = (hub: string) => hub.replace(/\/+$/, '')

/**
 * The addresses of one member's private page and of the forms that know them, from the token of their personal link.
 * @param hub the address of the hub
 */
export function memberLinks(hub: string, token: string): MemberLinks {
  const form = (path: string) => `${bare(hub)}/${path}#${token}`
  return {
    me: form('me/'),
    settings: form('settings/'),
    unsubscribe: form('settings/'),
    rewards: `${form('me/')}/rewards`,
    ask: form('ask/'),
    pass: (campaign) => form(`not-this-one/?campaign=${campaign}`),
  }
}

/** The addresses for the program's own people, who have no private page: where they work. */
export function teamLinks(hub: string): MemberLinks {
  const admin = `${bare(hub)}/admin/`
  return { me: admin, settings: admin, unsubscribe: admin, rewards: admin, ask: admin, pass: () => admin }
}

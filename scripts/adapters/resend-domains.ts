import { Resend } from 'resend'
import { mask } from '../core/mask.ts'
import type { World } from '../ports.ts'

/**
 * Asks Resend which domains mail may come from, and how far each is.
 * @param baseUrl another address of the API, as `RESEND_BASE_URL` gives it
 */
export async function resendDomains(key: string, baseUrl?: string): ReturnType<World['senderDomains']> {
  const resend = new Resend(key, { ...(baseUrl !== undefined && { baseUrl: baseUrl.replace(/\/$/, '') }) })
  const { data, error } = await resend.domains.list()
  if (error) return { missing: `Resend did not say: ${mask(error.message).slice(0, 200)}` }
  return data.data.map(({ name, status }) => ({ name: name.toLowerCase(), status }))
}

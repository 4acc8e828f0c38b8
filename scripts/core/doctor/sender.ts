import type { Dns, Facts } from './facts.ts'
import { type Finding, fine, todo, unseen } from './finding.ts'

function records({ domain, spf, dmarc, dkim }: Dns, smtp: boolean): Finding[] {
  const has = (list: readonly string[], start: string) => list.some((record) => record.toLowerCase().startsWith(start))
  const where = smtp ? 'Your mail service shows the record' : 'Resend → Domains → your domain'
  return [
    ...(smtp
      ? [unseen(`Whether ${domain} signs its mail (DKIM)`, 'Only your mail service knows under which name: look there')]
      : [
          dkim.length > 0
            ? fine(`${domain} signs its mail (DKIM)`)
            : todo(`${domain} does not sign its mail`, `${where}: copy the DKIM record to your DNS`),
        ]),
    has(spf, 'v=spf1')
      ? fine(`${domain} says who may send for it (SPF)`)
      : todo(`${domain} does not say who may send for it`, `${where}: copy the SPF record to your DNS`),
    has(dmarc, 'v=dmarc1')
      ? fine(`${domain} says what to do with forged mail (DMARC)`)
      : todo(
          `${domain} does not say what to do with forged mail`,
          `Add a TXT record _dmarc.${domain}: v=DMARC1; p=none`,
        ),
  ]
}

/** What the mail service itself says of the domain. */
function atService({ domains, domain }: Facts): Finding[] {
  if (domain === undefined) return []
  if (domains === undefined)
    return [unseen('The domain at Resend', 'With RESEND_API_KEY in the environment I ask; Resend → Domains shows it')]
  if ('missing' in domains) return [unseen('The domain at Resend', domains.missing)]
  const one = domains.find(({ name }) => name === domain || domain.endsWith(`.${name}`))
  if (!one) return [todo(`Resend does not know ${domain}`, `Resend → Domains → Add domain: ${domain}`)]
  return one.status === 'verified'
    ? [fine(`Resend has verified ${one.name}`)]
    : [
        todo(
          `Resend has not verified ${one.name} (${one.status.replaceAll('_', ' ')}), so it sends nothing from there`,
          'Resend → Domains → your domain: copy each record to your DNS, then Verify DNS records',
        ),
      ]
}

/** Who mails come from. */
export function sender(facts: Facts): Finding[] {
  const smtp = facts.program?.settings.file.mail.provider === 'smtp'
  const { dns, domain } = facts
  if (domain === undefined)
    return [unseen('The domain that mails come from', 'mail.from in content/program.yaml names none that exists')]
  return [
    ...(dns ? records(dns, smtp) : [unseen(`The DNS of ${domain}`, 'Nobody answers here: try again with a network')]),
    ...(smtp ? [] : atService(facts)),
  ]
}

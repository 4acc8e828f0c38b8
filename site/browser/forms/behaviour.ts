import type { FormKind } from '../../lib/forms/kinds.ts'
import type { Wrong } from './check.ts'
import type { Around } from './documents.ts'
import { fieldOf, show } from './marks.ts'
import { addPlace } from './restore.ts'
import { shareBehaviour } from './share-form.ts'
import type { Who } from './who.ts'

/** What a form stands in: its elements, what the page told it, and what its address asks for. */
export type Setting = {
  readonly form: HTMLFormElement
  /** The page's own facts for this form. */
  readonly facts: unknown
  readonly asked: URLSearchParams
  readonly today: string
}

/** What sets a form apart from the others. */
export type Behaviour = {
  /** Called once what was kept is back in its place. */
  readonly begin?: () => void
  /** Called when something in the form has changed. */
  readonly changed?: (name: string) => void
  /** Called once it is known who fills it in. */
  readonly met?: (who: Who) => void
  /** What is wrong between fields. */
  readonly wrong?: (data: FormData) => readonly (readonly [field: string, wrong: Wrong])[]
  /** What the document is worked out from beside the fields. */
  readonly around?: () => Pick<Around, 'made' | 'opens'>
}

const said = (form: HTMLFormElement, name: string): string => String(new FormData(form).get(name) ?? '')

function choose(form: HTMLFormElement, name: string, value: string | null): void {
  const select = form.querySelector<HTMLSelectElement>(`select[name="${name}"]`)
  if (select && value && [...select.options].some((one) => one.value === value)) select.value = value
}

/** Adds to a choice what only the member's own page knows of. */
function offer(
  form: HTMLFormElement,
  name: string,
  list: readonly { readonly value: string; readonly label: string }[],
) {
  const select = form.querySelector<HTMLSelectElement>(`select[name="${name}"]`)
  for (const { value, label } of list)
    if (select && ![...select.options].some((one) => one.value === value)) select.add(new Option(label, value))
}

/** Channel and name of a place belong together. */
function wrongPlaces(data: FormData): [string, Wrong][] {
  const [channels, names, counts] = ['channel', 'handle', 'followers'].map((part) =>
    data.getAll(`account_${part}`).map((one) => String(one).trim()),
  )
  const torn = (channels ?? []).some((channel, at) => (channel === '') !== (names?.[at] === ''))
  if (torn) return [['accounts', 'account']]
  return (counts ?? []).some((count) => !/^[\d\s.,'’]{0,14}$/.test(count)) ? [['accounts', 'count']] : []
}

function joinBehaviour({ form, asked }: Setting): Behaviour {
  const ownWords = () => {
    const own = said(form, 'why') === 'own'
    if (form.querySelector('[name=why]')) show(fieldOf(form, 'why_own'), own)
  }
  return {
    begin: () => {
      const by = asked.get('by')?.toLowerCase() ?? ''
      const [banner, field] = [form.querySelector<HTMLElement>('[data-invited]'), fieldOf(form, 'referred_by')]
      const input = field?.querySelector('input')
      if (input && /^[a-z0-9-]{1,40}$/.test(by)) {
        input.value = by
        const name = banner?.querySelector('b')
        if (banner && name) {
          name.textContent = by
          banner.hidden = false
        }
      }
      ownWords()
    },
    changed: ownWords,
    wrong: wrongPlaces,
  }
}

function claimBehaviour({ form, facts, asked }: Setting): Behaviour {
  const { posted } = facts as { posted: readonly string[] }
  const postal = () => show(fieldOf(form, 'postal'), posted.includes(said(form, 'reward')))
  const start = () => {
    choose(form, 'reward', asked.get('reward'))
    postal()
  }
  return {
    begin: start,
    changed: postal,
    met: ({ page }) => {
      offer(
        form,
        'reward',
        (page?.rewards ?? []).map(({ slug, name }) => ({ value: slug, label: name })),
      )
      start()
    },
  }
}

function passBehaviour({ form, asked }: Setting): Behaviour {
  const start = () => choose(form, 'campaign', asked.get('campaign'))
  return {
    begin: start,
    met: ({ page }) => {
      offer(
        form,
        'campaign',
        (page?.tasks ?? []).map(({ slug, title }) => ({ value: slug, label: title })),
      )
      start()
    },
  }
}

function tipBehaviour({ form }: Setting): Behaviour {
  const parts = () => {
    const kind = said(form, 'kind')
    show(fieldOf(form, 'file'), kind === 'picture')
    show(fieldOf(form, 'url'), kind !== 'picture')
  }
  return {
    begin: parts,
    changed: parts,
    wrong: (data) => {
      const file = data.get('file')
      if (data.get('kind') === 'link' && !data.get('url')) return [['url', 'missing']]
      if (data.get('kind') === 'picture' && !(file instanceof File && file.size > 0)) return [['file', 'wanted']]
      return []
    },
  }
}

const settingsBehaviour: Behaviour = {
  wrong: (data) => {
    const [from, until] = [data.get('quiet_from'), data.get('quiet_until')]
    return [...wrongPlaces(data), ...((from === '') === (until === '') ? [] : [['quiet', 'pair'] as const])]
  },
}

const linkBehaviour: Behaviour = {
  wrong: (data) => (data.get('email') || data.get('phone') ? [] : [['email', 'reach']]),
}

/** How a form of a kind behaves. */
export function behaviourOf(kind: FormKind, setting: Setting): Behaviour {
  const { form } = setting
  form
    .querySelector('[data-place-more]')
    ?.addEventListener('click', () => addPlace(form)?.querySelector('select')?.focus())
  switch (kind) {
    case 'join':
      return joinBehaviour(setting)
    case 'share':
      return shareBehaviour(setting)
    case 'claim':
      return claimBehaviour(setting)
    case 'pass':
      return passBehaviour(setting)
    case 'tip':
      return tipBehaviour(setting)
    case 'settings':
      return settingsBehaviour
    case 'link':
      return linkBehaviour
    default:
      return {}
  }
}

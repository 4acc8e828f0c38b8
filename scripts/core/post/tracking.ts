/** Names that campaigns, mailers and counters append to any link. */
const TRACKING = new RegExp(
  `^(?:${[
    'utm_.*|pk_.*|piwik_.*|mtm_.*|matomo_.*|mc_.*|hm(?:sr|pl|cu|kw|ci)|_?hs(?:enc|mi|ctatracking)|__hs.*',
    'fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|li_fat_id|epik|srsltid|rb_clickid|wickedid',
    'igsh|igshid|mibextid|_ga|_gl|_gac|ref_src|ref_url|__twitter_impression|share_id|s_cid|s_kwcid|ef_id',
    'vero_(?:id|conv)|oly_(?:enc|anon)_id|mkt_tok|ml_subscriber.*|ck_subscriber_id',
  ].join('|')})$`,
  'i',
)

/**
 * True for a part of a query that says where a click came from and never which post it is.
 * `ref` is one unless it is a number: shops name their things so.
 */
export function isTracking(name: string, value: string): boolean {
  if (TRACKING.test(name)) return true
  if (name === 'ref') return !/^\d+$/.test(value)
  return name === 'amp' && (value === '' || value === '1')
}

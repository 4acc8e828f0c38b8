import type { KeysFile } from '../../../schemas/keys.ts'

/**
 * The sample's own keys, here for everyone to read: NOT SECRETS. With them `npm start` opens the sample's made-up contacts and makes its personal
 * links without anything being set up. They are refused for anything that is not the sample, and as soon as a program is live.
 */
export const DEMO = {
  vault: 'age1h73ltedd82d7rg7qg07e5ttrjr4cxa9nu7lqqa07veeqxsyq4d7suq98q8',
  vaultSecret: 'AGE-SECRET-KEY-19Q3Z9MMK4GT839X0DECJNG6VPFDM0CNXKUH9VLHKXSPC3XJ67KESLNL2CS',
  /** Its secret half was thrown away: nobody needs to recover what was made up. */
  recovery: 'age12vf6qd0lv0hu5zmta8tkp5txvcjwellacm4xm3ggta75fww8r54q402ff0',
  /** Seals what the sample's forms send, and opens it. */
  intake: 'age1npufc6nnujg7clu39xk8qclpw4jq7p3kwaqhvr36zy89jcknv96q53532j',
  intakeSecret: 'AGE-SECRET-KEY-1YGGU258NYAP3EAPG2J3LHSP7Y53G5SFK3UCEJ2AKH55PD9F2ZQKST0PDNA',
  linkSecret: 'the-link-secret-of-the-sample-and-of-nothing-else',
} as const

const DEMO_KEYS: readonly string[] = [DEMO.vault, DEMO.recovery, DEMO.intake]

/** True when something sealed to these keys could be opened by everyone. */
export const hasDemoKey = (file: KeysFile | undefined): boolean =>
  file !== undefined && [...file.vault, file.recovery, ...(file.intake ?? [])].some((key) => DEMO_KEYS.includes(key))

/** Whether the demo key may be used: for the sample, and only while it is not live. */
export const demoAllowed = (isSample: boolean, live: boolean): boolean => isSample && !live

/** What is said where it may not. */
export const DEMO_REFUSED = `keys.yaml holds the demo key of the sample, whose secret half everyone can read: nothing is sealed to it or opened with it
outside the sample, or once a program is live. Make keys of your own: npm run contacts -- keygen`

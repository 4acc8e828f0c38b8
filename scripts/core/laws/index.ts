import type { Problem } from '../problem.ts'
import type { Program } from '../program.ts'
import type { ParseTemplate } from '../render/mail/templates.ts'
import { accounts } from './accounts.ts'
import { begging } from './begging.ts'
import { campaignChannels } from './campaign-channels.ts'
import { campaignEnd } from './campaign-end.ts'
import { campaignReady } from './campaign-ready.ts'
import { captionsFit } from './captions-fit.ts'
import { channelHosts } from './channel-hosts.ts'
import { claimsInTime } from './claims-in-time.ts'
import { contrastHolds } from './contrast.ts'
import { datesLikely } from './dates-likely.ts'
import { datesOrder } from './dates-order.ts'
import { demoKey } from './demo-key.ts'
import { disclosure } from './disclosure.ts'
import { emailCopy } from './email-copy.ts'
import { fileNames } from './file-names.ts'
import type { Law, LawContext } from './law.ts'
import { live } from './live.ts'
import { lookAlikes } from './look-alikes.ts'
import { madeTogether } from './made-together.ts'
import { membersFit } from './members-fit.ts'
import { membersInMdx } from './members-in-mdx.ts'
import { missingFiles } from './missing-files.ts'
import { oneOfEach } from './one-of-each.ts'
import { orphanedFiles } from './orphaned-files.ts'
import { ownDecisions } from './own-decisions.ts'
import { pageLinks } from './page-links.ts'
import { pathsMatch } from './paths-match.ts'
import { pictureWords } from './picture-words.ts'
import { plainContacts } from './plain-contacts.ts'
import { pointsPolicy } from './points-policy.ts'
import { pointsReach } from './points-reach.ts'
import { proofsDiffer } from './proofs-differ.ts'
import { proofsRemoved } from './proofs-removed.ts'
import { publicHome } from './public-home.ts'
import { quizHonest } from './quiz-honest.ts'
import { redemptionsCovered } from './redemptions-covered.ts'
import { referrals } from './referrals.ts'
import { reviewSigned } from './review-signed.ts'
import { rulesetsKept } from './rulesets-kept.ts'
import { rulesetsPresent } from './rulesets-present.ts'
import { settledByTally } from './settled-by-tally.ts'
import { shareProof } from './share-proof.ts'
import { starter } from './starter.ts'
import { stepOrder } from './step-order.ts'
import { tiersOrder } from './tiers-order.ts'
import { tipsWhole } from './tips-whole.ts'
import { unknownNames } from './unknown-names.ts'

/** Every law that holds across files. Their order does not show: problems are sorted by file and line. */
export const LAWS: readonly Law[] = [
  accounts,
  begging,
  campaignChannels,
  campaignEnd,
  campaignReady,
  captionsFit,
  channelHosts,
  claimsInTime,
  contrastHolds,
  datesLikely,
  datesOrder,
  demoKey,
  disclosure,
  fileNames,
  live,
  lookAlikes,
  madeTogether,
  membersFit,
  membersInMdx,
  missingFiles,
  oneOfEach,
  orphanedFiles,
  ownDecisions,
  pageLinks,
  pathsMatch,
  pictureWords,
  plainContacts,
  pointsPolicy,
  pointsReach,
  proofsDiffer,
  proofsRemoved,
  publicHome,
  quizHonest,
  redemptionsCovered,
  referrals,
  reviewSigned,
  rulesetsKept,
  rulesetsPresent,
  settledByTally,
  shareProof,
  starter,
  stepOrder,
  tiersOrder,
  tipsWhole,
  unknownNames,
]

/**
 * Holds a program against every law.
 * @param parse reads the copy of messages; without it their copy is not looked at
 */
export function checkLaws(program: Program, context: LawContext, parse?: ParseTemplate): Problem[] {
  const laws = parse === undefined ? LAWS : [...LAWS, emailCopy(parse)]
  return laws.flatMap((law) => law(program, context))
}

/**
 * Which outcome the answers speak for: the one named most often, the first of the list when several are.
 * @param answers places in the list of outcomes
 */
export const outcomeOf = (answers: readonly number[], outcomes: number): number => {
  const counts = Array.from({ length: outcomes }, (_, at) => answers.filter((one) => one === at).length)
  return counts.indexOf(Math.max(...counts))
}

/** The program's own labels: it makes them where they are missing, and changes no other. */
export const LABELS = {
  queue: { name: 'goodword: queue', colour: '1f5e63', about: 'What needs a person' },
  trouble: { name: 'goodword: trouble', colour: 'b5482a', about: 'A run that does not work' },
  member: { name: 'goodword: from a member', colour: '4a7c59', about: 'Something a member sent' },
  report: { name: 'goodword: report', colour: 'd9a441', about: 'What happened in a week' },
} as const

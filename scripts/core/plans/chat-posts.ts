import { CHATS } from '../../../schemas/vocabulary.ts'
import type { NoticeState } from './envelope.ts'
import { expiryOf, type PlanFacts } from './facts.ts'

/** An announcement for a chat of the program: the same for all who read there. */
export type ChatPost = {
  readonly key: string
  readonly chat: (typeof CHATS)[number]
  /** Day and slug, as the file in `news/` is named. */
  readonly news: string
}

/** Announcements that the program's chats have not had yet; one for members only is posted too, as the chat is theirs. */
export function chatPosts(
  { program, now, liveFrom }: PlanFacts,
  { receipts, claimed }: Pick<NoticeState, 'receipts' | 'claimed'>,
): ChatPost[] {
  const chats = CHATS.filter((chat) => program.settings.file.chat?.includes(chat))
  return program.news
    .filter(({ day }) => {
      const owed = program.zone.startOf(day)
      return owed <= now && owed >= liveFrom && expiryOf('announcement', owed) > now
    })
    .toReversed()
    .flatMap(({ day, slug }) =>
      chats.map((chat) => ({ key: `chat/${chat}/${day}-${slug}`, chat, news: `${day}-${slug}` })),
    )
    .filter(({ key }) => !receipts.has(key) && !claimed?.has(key))
}

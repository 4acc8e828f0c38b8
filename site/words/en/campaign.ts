import type { Formats } from '../formats.ts'
import { countsOf } from './counts.ts'

/** A campaign’s page, with its share kit. */
export const campaignWords = (formats: Formats) => {
  const { number, plural, list, either } = formats
  const { posts, points, minutes, workingDays } = countsOf(formats)

  return {
    campaign: {
      do: 'Do',
      takes: 'Takes',
      about: (n: number) => `about ${minutes(n)}`,
      when: 'When',
      startHere: 'Pick words and pictures',
      forGroups: (groups: readonly string[]) => `For ${list(groups)}`,
      forTiers: (tiers: readonly string[]) => `For the tiers ${list(tiers)}`,
      forChannels: (channels: readonly string[]) => `For members on ${list(channels)}`,
      forLanguages: (languages: readonly string[]) => `For members who speak ${list(languages)}`,
      forPlaces: (places: readonly string[]) => `For members in ${list(places)}`,
      byName: 'Some members are asked by name',
      atMost: (n: number) => plural(n, { one: 'There is room for one', other: 'There is room for #' }),
      whoFor: 'Whom it is for',
      everyone: 'Everyone in the team',
      left: 'Closes #',
      until: 'Opens #',
      gone: 'It has closed since.',
      came: 'It has opened: reload the page.',
      resting: 'This one is resting. Nothing is asked of you, and what was counted stays counted.',
      untilThen: 'Until then',
      untilThenAbout: 'These are open now:',
      untilThenNone: 'Nothing else is open just now. Put the day in your calendar, and enjoy the quiet.',
      cameOf: 'What came of it',
      cameOfPosts: (shares: number, people: number) =>
        `${posts(shares)} by ${plural(people, { one: 'one person', other: '# people' })}. Thank you.`,
      cameOfNothing: 'Nobody posted in it. That happens.',
      finalBoard: 'How it ended',
      askedFor: 'What it asked for',
      asked: 'Do',
      brief: 'The brief',
      briefLater: 'The brief, words and pictures come when it opens.',
      briefNone: 'The postcard says it all.',
      post: 'Post it, and say that we thank you for it',
      disclose: 'You get points for this, so people should know. Put it in the first line, where nobody can miss it:',
      close: (brand: string) =>
        `You work for ${brand}, with it, or someone close to you does? Then a tag is not enough: say so in a sentence, too.`,
      closeTitle: 'Work, family, friends',
      discloseFreely: (name: string) => `Say in your own words that you are part of ${name}.`,
      link: 'If there is room for a link:',
      tags: (tags: readonly string[]) => `Tags: ${tags.join(' ')}`,
      tell: 'Tell us',
      ahead: 'Who is ahead in this one',
      boardCaption: (title: string) => `The board of ${title}`,
      wholeBoard: 'The whole board of this campaign',
      first: 'Nobody’s post has been counted here yet. Yours could be the first.',
      shared: 'Who has shared',
      pick: 'Pick words and pictures',
    },

    captions: {
      about: 'Your own words work best: people trust you, not us. These are here for days when none come.',
      anywhere: 'Anywhere',
      on: (channel: string) => `For ${channel}`,
      voice: (voice: string) => `Voice: ${voice}`,
      copy: 'Copy these words',
      copied: 'Copied. Make it yours.',
      refused: 'Your browser did not allow it: please mark the words and copy them.',
      none: 'This one comes without ready words.',
    },

    kit: {
      title: 'Where will you post it?',
      about: 'Pick one place: words, picture and the way there come with it.',
      elsewhere: 'Somewhere else',
      plainVoice: 'Ready words',
      signs: 'characters',
      ofSigns: (limit: number) => `of ${number(limit)} characters`,
      postOn: (channel: string) => `Post on ${channel}`,
      share: 'Share with the picture',
      shareWords: 'Share',
      change: 'Make it mine',
      own: 'In your own words',
      copiedPaste: (channel: string) => `Copied. Paste the words in ${channel}.`,
      posted: 'Posted? Then tell us.',
      save: (width: number, height: number) => `Save, ${width} × ${height}`,
      alt: 'What it shows, in words',
      copyAlt: 'Copy the description',
      pictures: 'Every picture, every size',
      picturesAbout:
        'Cut to the sizes that networks ask for, as JPEG. The description goes into the field for alt text.',
      asHandedIn: 'The files as they were handed in',
      shape: { portrait: 'Portrait', story: 'Story', square: 'Square', landscape: 'Landscape', pin: 'Pin' },
      steps: {
        words: (channel: string) => [
          `“Post on ${channel}” opens with the words filled in.`,
          'Add the picture, read it once more, and send it off.',
        ],
        link: (channel: string) => [
          `“Post on ${channel}” copies the words and opens with the link filled in.`,
          'Paste the words above the link, and add the picture if you like.',
        ],
        app: (channel: string) => [
          'Save the picture, or share it straight from here.',
          `Paste the words under it in ${channel}: they are copied as you share.`,
          'Put the description into the field for alt text.',
        ],
        noLinks:
          'A link under a post cannot be followed there, so it is left out. In a story, put your own link on a link sticker.',
        writing: (name: string) => [
          `Say at the top, in a sentence, that you are part of ${name}.`,
          'Write it your way and at your length. What you do not like may stand in it too.',
          'Use the link below once, where it helps.',
        ],
        speaking: (name: string) => [
          `Say at the start that you are part of ${name}, and what you get for it.`,
          'Show the code below, or pass it around on paper.',
          'There is no link afterwards: take a picture, or tell us in a line what it was and who came.',
        ],
      },
      link: {
        title: 'Your link, and as a code',
        copy: 'Copy the link',
        own: 'Make the link your own',
        ownAbout:
          'Type your short name, the last part of your page’s address here. Links and code then say that people came through you. It is kept on this device alone.',
        keep: 'Remember me here',
        forget: 'Forget me on this device',
        wrong: 'That is no short name: small letters, digits and hyphens, as in your page’s address.',
        yours: 'These are your own links now.',
        code: 'The link as a QR code',
        codeAbout: 'For a wall, a table or a slide.',
        saveCode: 'Save the code',
      },
    },

    goal: {
      title: 'What we hope for',
      reached: (done: number, wanted: number) =>
        `${plural(done, { none: 'no posts', one: '# post', other: '# posts' })} counted of ${number(wanted)} hoped for`,
      people: (done: number, wanted: number) =>
        `${plural(done, { none: 'nobody', one: '# person', other: '# people' })} of ${number(wanted)} hoped for`,
    },

    worth: {
      title: 'What a post brings',
      none: 'no points, but thank you',
      elsewhere: 'Anywhere else',
      anywhere: 'Anywhere',
      theseOnly: 'This one is for these channels only.',
      each: (n: number, channels: readonly string[]) => `${points(n)} each, on ${either(channels)}.`,
      eachAnywhere: (n: number) => `${points(n)} each, wherever you post.`,
      why: 'When and how they count',
      own: 'These are this campaign’s own points, instead of the usual ones.',
      eachPost: 'each post',
      upTo: 'a post, up to',
      points: 'points',
    },

    tell: {
      how: 'Send us the link to your post, or a picture of it where there is no link. A person looks at it, and then it counts.',
      howWithin: (n: number) =>
        `Send us the link to your post, or a picture of it where there is no link. A person looks at it within ${workingDays(n)}, and then it counts.`,
      button: 'I posted it',
      opens: (address: string) => `The button opens a mail to ${address}.`,
      subject: (title: string) => `I posted it: ${title}`,
      body: (title: string) =>
        `Hello,\n\nI posted something for "${title}". Here is the link:\n\n\nMy name in the team is: \n`,
    },
  }
}

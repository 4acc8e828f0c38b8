import type { Program, Reward } from '../program.ts'
import type { Hindrance } from './hindrances.ts'

type Say = (hindrance: Hindrance, reward: Reward) => string

const en: Say = (hindrance) => {
  switch (hindrance.why) {
    case 'gone':
      return 'The last one went to somebody who asked a little earlier. Your points are all still yours.'
    case 'points':
      return `It costs ${hindrance.short} points more than you have to spend. Nothing was taken.`
    case 'had':
      return `Each member can have it ${hindrance.most === 1 ? 'once' : `${hindrance.most} times`}, and you have.`
    case 'early':
      return 'It is not offered yet. Ask again when it is; your points will wait.'
    case 'late':
    case 'retired':
      return 'It is not offered any more. Your points are all still yours.'
    case 'country':
    case 'country-unknown':
      return 'We cannot send it to where you live, or do not know where that is. Tell us, and we will find a way.'
    case 'age':
    case 'age-unknown':
      return `It is for people of ${hindrance.age} and older, and we have no word from you on that.`
    case 'tier':
    case 'badge':
    case 'campaign':
    case 'place':
      return 'It is for members who have earned it in a way you have not yet. Your page says what is missing.'
    case 'not-a-member':
      return 'It is for members of the program.'
  }
}

const de: Say = (hindrance) => {
  switch (hindrance.why) {
    case 'gone':
      return 'Das letzte ging an jemanden, der etwas früher gefragt hat. Deine Punkte gehören alle noch dir.'
    case 'points':
      return `Es kostet ${hindrance.short} Punkte mehr, als du gerade hast. Abgezogen wurde nichts.`
    case 'had':
      return `Jedes Mitglied kann es ${hindrance.most === 1 ? 'einmal' : `${hindrance.most}-mal`} haben, und das hast du schon.`
    case 'early':
      return 'Es wird noch nicht angeboten. Frag wieder, wenn es so weit ist; deine Punkte warten.'
    case 'late':
    case 'retired':
      return 'Es wird nicht mehr angeboten. Deine Punkte gehören alle noch dir.'
    case 'country':
    case 'country-unknown':
      return 'Dorthin, wo du wohnst, können wir es nicht schicken, oder wir wissen nicht, wo das ist. Sag es uns, dann finden wir einen Weg.'
    case 'age':
    case 'age-unknown':
      return `Es ist für Menschen ab ${hindrance.age}, und davon hast du uns noch nichts gesagt.`
    case 'tier':
    case 'badge':
    case 'campaign':
    case 'place':
      return 'Es ist für Mitglieder, die es sich anders verdient haben. Auf deiner Seite steht, was noch fehlt.'
    case 'not-a-member':
      return 'Es ist für Mitglieder des Programms.'
  }
}

/** Tells a member why a claim does not work out, in the program's language (English where it has no words of ours). */
export function refusalWords({ settings }: Pick<Program, 'settings'>, hindrance: Hindrance, reward: Reward): string {
  return (settings.language.startsWith('de') ? de : en)(hindrance, reward)
}

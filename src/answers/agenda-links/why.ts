import type { Prose } from '../../records/field';
import type { Via } from './link-queries';

/** The names a sentence may need; what plays no part in the link is empty. */
export interface LinkNames {
  readonly arrangement: string;
  readonly other: string;
  readonly obligation: Prose;
  readonly competence: string;
  readonly theme: string;
}

type Sentence = (names: LinkNames) => Prose;

/** Where the link is to a task, and where it is to the agenda as a whole. */
const OF_TASK: Partial<Readonly<Record<Via, Sentence>>> = {
  ARRANGEMENT: ({ arrangement }) => ({
    nl: `Het doel is te bereiken in ${arrangement}, en die regeling pakt de opdracht op.`,
    en: `The objective is to be reached in ${arrangement}, which takes up the task.`,
  }),
  PROGRAMME: ({ arrangement }) => ({
    nl: `Het programma loopt in ${arrangement}, en die regeling pakt de opdracht op.`,
    en: `The programme runs in ${arrangement}, which takes up the task.`,
  }),
  FULFILMENT: ({ arrangement, obligation }) => ({
    nl: `Het doel beantwoordt aan de verplichting '${obligation.nl}', die wordt vervuld door ${arrangement}; die regeling pakt de opdracht op.`,
    en: `The objective answers to the obligation '${obligation.en}', which is met by ${arrangement}; that arrangement takes up the task.`,
  }),
  SUBJECT: ({ arrangement, obligation }) => ({
    nl: `Het doel beantwoordt aan de verplichting '${obligation.nl}'; daarover gaat ook ${arrangement}, die de opdracht oppakt.`,
    en: `The objective answers to the obligation '${obligation.en}', which is what ${arrangement} is about too; that arrangement takes up the task.`,
  }),
  MONEY: ({ competence }) => ({
    nl: `Geld van het programma gaat naar de kerntaak '${competence}', waarbij de opdracht hoort.`,
    en: `Money of the programme goes to the core task '${competence}', to which the task belongs.`,
  }),
  THEME: ({ arrangement, other, theme }) => ({
    nl: `Het doel is te bereiken in ${other}; ${arrangement}, die de opdracht oppakt en waaraan dezelfde organisatie deelneemt, gaat ook over '${theme}'.`,
    en: `The objective is to be reached in ${other}; ${arrangement}, which takes up the task and in which the same organisation takes part, is about '${theme}' too.`,
  }),
};

const OF_AGENDA: Partial<Readonly<Record<Via, Sentence>>> = {
  ARRANGEMENT: ({ arrangement }) => ({
    nl: `Het doel is te bereiken in ${arrangement}, waarvan dit de agenda is.`,
    en: `The objective is to be reached in ${arrangement}, whose agenda this is.`,
  }),
  AGENDA_DUTY: ({ obligation }) => ({
    nl: `Het doel beantwoordt aan de verplichting '${obligation.nl}', en de agenda geldt als vervulling daarvan.`,
    en: `The objective answers to the obligation '${obligation.en}', which the agenda counts as meeting.`,
  }),
  FULFILMENT: ({ arrangement, obligation }) => ({
    nl: `Het doel beantwoordt aan de verplichting '${obligation.nl}', die wordt vervuld door ${arrangement}, waarvan dit de agenda is.`,
    en: `The objective answers to the obligation '${obligation.en}', which is met by ${arrangement}, whose agenda this is.`,
  }),
  LINKED: ({ arrangement }) => ({
    nl: `Het doel is verbonden met een programma dat loopt in ${arrangement}, waarvan dit de agenda is.`,
    en: `The objective is linked to a programme that runs in ${arrangement}, whose agenda this is.`,
  }),
};

/** Why there is a link, in a sentence in both languages. Throws for a link no query makes. */
export function whyOf(via: Via, toTask: boolean, names: LinkNames): Prose {
  const sentence = (toTask ? OF_TASK : OF_AGENDA)[via];
  if (!sentence) throw new Error(`There is no ${via} link to ${toTask ? 'a task' : 'an agenda'}`);
  return sentence(names);
}

import type { Prose } from '../../records/field';
import type { Day } from '../../time/day';
import { dayInWords, listInWords, ORGAN_IN_WORDS } from '../words';
import type { ListedRow, TakingPartRow } from './queries';
import { type Cause, firstDayOf, type Reconciled, type ReconciledField } from './rules';

/** Why the row is there, in both languages: what the register says, and what the registry does. */
export function whyInWords(row: Reconciled, day: Day): Prose {
  const sentences = [...sentencesFor(row, day), ...(row.certain ? [] : [UNCERTAIN])];
  return { nl: sentences.map(({ nl }) => nl).join(' '), en: sentences.map(({ en }) => en).join(' ') };
}

const UNCERTAIN: Prose = {
  nl: 'Of de deelname op deze dag liep, is niet zeker.',
  en: 'Whether it took part on this day is not certain.',
};

function sentencesFor(row: Reconciled, day: Day): readonly Prose[] {
  const { outcome, cause, listed, takingPart, differing } = row;
  if (outcome === 'DIFFERENT' && listed && takingPart)
    return differing.map((field) => valuesDiffer(row, DIFFERENCE[field](listed, takingPart)));
  if (cause !== null) return CAUSES[cause](row, day);
  const { organisationName: body, arrangementName: to } = row;
  return outcome === 'SAME'
    ? [{ nl: `Over ${body} in ${to} zeggen beide hetzelfde.`, en: `Both say the same of ${body} in ${to}.` }]
    : [
        {
          nl: `${body} neemt deel aan ${to}. Wie het register daar noemt, is hier niet ingelezen.`,
          en: `${body} takes part in ${to}. Whom the register lists there was not read.`,
        },
      ];
}

type Sentences = (row: Reconciled, day: Day) => readonly Prose[];

const stillListed =
  (nl: (row: Reconciled) => string, en: (row: Reconciled) => string): Sentences =>
  (row) => [
    {
      nl: `Het register noemt ${row.organisationName} als deelnemer aan ${row.arrangementName}, maar ${nl(row)}.`,
      en: `The register lists ${row.organisationName} as a participant in ${row.arrangementName}, but ${en(row)}.`,
    },
  ];

const takesPart =
  (nl: (row: Reconciled, day: Day) => string, en: (row: Reconciled, day: Day) => string): Sentences =>
  (row, day) => [
    {
      nl: `${row.organisationName} neemt deel aan ${row.arrangementName}, maar ${nl(row, day)}.`,
      en: `${row.organisationName} takes part in ${row.arrangementName}, but ${en(row, day)}.`,
    },
    ...continuing(row),
  ];

function continuing({ takingPart }: Reconciled): readonly Prose[] {
  const { continued = [], bounds } = takingPart ?? {};
  if (continued.length === 0 || !bounds) return [];
  const [names, since] = [listInWords(continued), sinceInWords(bounds)];
  return [
    {
      nl: `De deelname zet${since.nl} die van ${names.nl} voort.`,
      en: `It continues${since.en} the participation of ${names.en}.`,
    },
  ];
}

/** Nothing where no source gives the day. */
function sinceInWords(of: { readonly from: Day } | null): Prose {
  const first = of && firstDayOf(of);
  if (first === null) return { nl: '', en: '' };
  const words = dayInWords(first);
  return { nl: ` sinds ${words.nl}`, en: ` since ${words.en}` };
}

const on = (language: keyof Prose, day: Day | undefined) => dayInWords(day ?? '')[language];

const CAUSES: Readonly<Record<Cause, Sentences>> = {
  ORGANISATION_ENDED: stillListed(
    ({ organisationName, organisationBounds: { until } }) =>
      `${organisationName} bestaat sinds ${on('nl', until)} niet meer`,
    ({ organisationName, organisationBounds: { until } }) =>
      `${organisationName} ceased to exist on ${on('en', until)}`,
  ),
  ORGANISATION_NOT_YET: stillListed(
    ({ organisationName, organisationBounds: { from } }) => `${organisationName} bestaat pas sinds ${on('nl', from)}`,
    ({ organisationName, organisationBounds: { from } }) => `${organisationName} exists only since ${on('en', from)}`,
  ),
  ARRANGEMENT_ENDED: stillListed(
    ({ arrangementBounds: { until } }) => `die regeling is sinds ${on('nl', until)} voorbij`,
    ({ arrangementBounds: { until } }) => `that arrangement ended on ${on('en', until)}`,
  ),
  ARRANGEMENT_NOT_YET: stillListed(
    ({ arrangementBounds: { from } }) => `die regeling bestaat pas sinds ${on('nl', from)}`,
    ({ arrangementBounds: { from } }) => `that arrangement exists only since ${on('en', from)}`,
  ),
  PARTICIPATION_ENDED: stillListed(
    ({ takingPart }) => `de deelname is op ${on('nl', takingPart?.bounds.until)} geëindigd`,
    ({ takingPart }) => `it no longer takes part since ${on('en', takingPart?.bounds.until)}`,
  ),
  PARTICIPATION_NOT_YET: stillListed(
    ({ takingPart }) => `de deelname begint pas op ${on('nl', takingPart?.bounds.from)}`,
    ({ takingPart }) => `it takes part only from ${on('en', takingPart?.bounds.from)}`,
  ),
  NO_PARTICIPATION: stillListed(
    () => 'hier is daarvan geen deelname vastgelegd',
    () => 'no participation of it is recorded here',
  ),
  NOT_LISTED: takesPart(
    ({ organisationName, text }) =>
      `de tekst die${sinceInWords(text).nl} in het register geldt, noemt ${organisationName} niet`,
    ({ text }) => `the text in force in the register${sinceInWords(text).en} does not list it`,
  ),
  NO_TEXT_IN_FORCE: takesPart(
    (_, day) => `het register heeft voor ${on('nl', day)} geen tekst van die regeling`,
    (_, day) => `the register has no text of that arrangement for ${on('en', day)}`,
  ),
  NOT_IN_REGISTER: takesPart(
    () => 'die staat niet in het register',
    () => 'that is not in the register',
  ),
};

/** A value in words, what the register gives of it and what the registry has; null where that is not known. */
interface ValueInWords {
  readonly what: Prose;
  readonly theirs: Prose;
  readonly ours: Prose | null;
}

function valuesDiffer({ organisationName: body, arrangementName: to }: Reconciled, value: ValueInWords): Prose {
  const { what, theirs, ours } = value;
  const nl = ours === null ? 'hier is dat niet bekend' : `hier staat ${ours.nl}`;
  const en = ours === null ? 'here it is not known' : `here it is ${ours.en}`;
  return {
    nl: `Het register geeft voor ${body} in ${to} als ${what.nl} ${theirs.nl}; ${nl}.`,
    en: `For ${body} in ${to} the register gives ${theirs.en} as ${what.en}; ${en}.`,
  };
}

const DIFFERENCE: Readonly<Record<ReconciledField, (listed: ListedRow, takingPart: TakingPartRow) => ValueInWords>> = {
  JOINED_ON: ({ joinedOn }, { bounds }) => {
    const first = firstDayOf(bounds);
    return {
      what: { nl: 'toetredingsdatum', en: 'the day of joining' },
      theirs: dayInWords(joinedOn ?? ''),
      ours: first === null ? null : dayInWords(first),
    };
  },
  ORGANS: ({ organs }, { organs: ours }) => ({
    what: { nl: 'deelnemende organen', en: 'the organs that take part' },
    theirs: listInWords(organs ?? []),
    ours: ours && {
      nl: listInWords(ours.map((organ) => ORGAN_IN_WORDS[organ].nl)).nl,
      en: listInWords(ours.map((organ) => ORGAN_IN_WORDS[organ].en)).en,
    },
  }),
  SHARE: ({ share: theirs }, { share: ours }) => ({
    what: { nl: 'aandeel', en: 'the share' },
    theirs: numberInWords(theirs ?? 0),
    ours: ours === null ? null : numberInWords(ours),
  }),
};

/** In the unit of the register; a comma in Dutch. */
function numberInWords(value: number): Prose {
  return { nl: String(value).replace('.', ','), en: String(value) };
}

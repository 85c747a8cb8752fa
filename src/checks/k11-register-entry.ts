import type { Prose } from '../records/field';
import { FIRST_DAY } from '../time/day';
import { type Check, defineCheck, type Verdict } from './check';
import { WGR_136 } from './law/register';
import { type EntryRow, type EntryText, REGISTER_ENTRIES } from './queries/register-queries';
import { the, theFirst } from './rules/names';
import { outsideTheAct } from './rules/outside-the-act';
import { entryOf, formNeeded, ORGANS, phrases, sentence } from './rules/words';

/** K11: every arrangement stands in the national register, with a keeper and its participants. */
export const registerEntry: Check = defineCheck<EntryRow>({
  code: 'K11',
  title: {
    nl: 'De regeling staat volledig en met een bronhouder in het landelijke register',
    en: 'The arrangement stands in the national register, complete and with a keeper',
  },
  severity: 'B',
  grounds: [WGR_136],
  evidence: {
    nl: 'de vermelding in het landelijke register: bronhouder, deelnemers, bestuursorganen, bevoegdheden, besluiten en grondslagen',
    en: 'the entry in the national register: keeper, participants, organs, powers, decisions and legal grounds',
  },
  query: REGISTER_ENTRIES,
  judge: (row) => {
    const outside = outsideTheAct(row);
    if (outside) return outside;
    const text = row.texts.at(-1);
    if (text) {
      const unknown = text.read ? [] : unknownIn(text);
      return unknown.length > 0 ? notRead(row, text, unknown) : ofEntry(row, text);
    }
    if (row.inRegister !== false) return noText(row);
    return row.form === null ? formNotKnown(row) : notEntered(row);
  },
});

const ACTOR = 'REGISTER_KEEPER' as const;

function notEntered({ name, key }: EntryRow): Verdict {
  return {
    judgement: 'VIOLATED',
    explanation: {
      nl: `${theFirst(name)} staat niet in het landelijke register van gemeenschappelijke regelingen.`,
      en: `${name} does not stand in the national register of arrangements.`,
    },
    evidence: [{ kind: 'arrangement', id: key }],
    remedy: { nl: 'Meld de regeling aan bij het register.', en: 'Enter the arrangement in the register.' },
    actor: ACTOR,
  };
}

/** The register is for arrangements under the act; whether this is one is not known. */
function formNotKnown({ name, key }: EntryRow): Verdict {
  return {
    judgement: 'UNKNOWN',
    explanation: {
      nl: `${theFirst(name)} staat niet in het landelijke register, en de rechtsvorm is niet bekend.`,
      en: `${name} does not stand in the national register, and its legal form is not known.`,
    },
    evidence: [{ kind: 'arrangement', id: key }],
    needs: formNeeded(name),
  };
}

function noText({ name, key }: EntryRow): Verdict {
  return {
    judgement: 'UNKNOWN',
    explanation: {
      nl: `Van ${the(name)} is voor deze dag geen tekst uit het register bekend.`,
      en: `No text of ${name} in the register is known for this day.`,
    },
    evidence: [{ kind: 'arrangement', id: key }],
    needs: entryOf(
      name,
      ENTRY.map(({ called }) => called),
    ),
  };
}

/** Only part of the entry is known: the seeds know some by number, with how many participants they list. */
function notRead({ name }: EntryRow, { id, from, rooId }: EntryText, unknown: readonly Prose[]): Verdict {
  const number = rooId === null ? '' : ` (${rooId})`;
  const what = phrases(unknown);
  return {
    judgement: 'UNKNOWN',
    ...about(id),
    explanation: sentence(
      { days: from === FIRST_DAY ? [] : [from] },
      ([since]) =>
        `${theFirst(name)} staat in het register${number}${since === undefined ? '' : ` met een tekst die sinds ${since} geldt`}; bij ons is van die vermelding niet bekend: ${what.nl}.`,
      ([since]) =>
        `${name} stands in the register${number}${since === undefined ? '' : ` with a text in force since ${since}`}; of its entry we do not know: ${what.en}.`,
    ),
    needs: entryOf(name, unknown),
  };
}

const about = (text: string) => ({ evidence: [{ kind: 'arrangement-version', id: text }], text });

function ofEntry(row: EntryRow, text: EntryText): Verdict {
  const [required, other] = [missingIn(REQUIRED, text), missingIn(OTHER, text)];
  if (required.length > 0)
    return {
      ...about(text.id),
      judgement: 'VIOLATED',
      explanation: lacks(row, text, [...required, ...other]),
      remedy: supply([...required, ...other]),
      actor: ACTOR,
    };
  if (other.length > 0)
    return {
      ...about(text.id),
      judgement: 'UNKNOWN',
      wouldBe: 'VIOLATED',
      explanation: lacks(row, text, other),
      needs: dataOf(row, other),
      remedy: supply(other),
      actor: ACTOR,
    };
  const [keeper = ''] = text.keepers;
  return {
    ...about(text.id),
    judgement: 'OK',
    explanation: sentence(
      { days: text.from === FIRST_DAY ? [] : [text.from] },
      ([since]) =>
        `De vermelding van ${the(row.name)}${since === undefined ? '' : ` die sinds ${since} geldt,`} is ingevuld; bronhouder is ${keeper}.`,
      ([since]) =>
        `The entry of ${row.name}${since === undefined ? '' : ` in force since ${since}`} is filled in; its keeper is ${keeper}.`,
    ),
  };
}

interface Part {
  readonly called: Prose;
  readonly plural?: boolean;
  readonly missing: (text: EntryText) => boolean;
}

/** What the page on the register names: without it the entry surely falls short. */
const REQUIRED: readonly Part[] = [
  { called: { nl: 'de bronhouder', en: 'the keeper' }, missing: ({ keepers }) => keepers.length === 0 },
  {
    called: { nl: 'de deelnemers', en: 'the participants' },
    plural: true,
    missing: ({ participants }) => participants === 0,
  },
];

/** What the register has room for; whether all of it is required could not be read in the act. */
const OTHER: readonly Part[] = [
  {
    called: { nl: 'het bestuursorgaan van een of meer deelnemers', en: 'the organ of one or more participants' },
    missing: ({ participants, withOrgans }) => participants > 0 && withOrgans < participants,
  },
  { called: { nl: 'de bevoegdheden', en: 'the powers' }, plural: true, missing: ({ powers }) => powers === 0 },
  {
    called: { nl: 'het instellingsbesluit', en: 'the founding decision' },
    missing: ({ publications }) => publications === 0,
  },
  { called: { nl: 'de wettelijke grondslag', en: 'the legal ground' }, missing: ({ grounds }) => grounds === 0 },
];

/** What the entry of an arrangement holds, in the order of the register. */
const ENTRY: readonly Part[] = [
  ...REQUIRED,
  { called: ORGANS, missing: ({ participants, withOrgans }) => participants === 0 || withOrgans < participants },
  ...OTHER.slice(1),
];

/** What is not known of an entry that was not read in full. */
function unknownIn(text: EntryText): readonly Prose[] {
  const known = { ...text, participants: Math.max(text.participants, text.stated ?? 0) };
  return missingIn(ENTRY, known).map(({ called }) => called);
}

const missingIn = (parts: readonly Part[], text: EntryText) => parts.filter(({ missing }) => missing(text));

const named = (parts: readonly Part[]): Prose => phrases(parts.map(({ called }) => called));

function lacks({ name }: EntryRow, { from }: EntryText, parts: readonly Part[]): Prose {
  const missing = named(parts);
  const lacking = parts.length > 1 || parts.some(({ plural }) => plural) ? 'ontbreken' : 'ontbreekt';
  return sentence(
    { days: from === FIRST_DAY ? [] : [from] },
    ([since]) =>
      `In de vermelding van ${the(name)} in het register${since === undefined ? '' : `, geldig sinds ${since},`} ${lacking} ${missing.nl}.`,
    ([since]) =>
      `The entry of ${name} in the register${since === undefined ? '' : `, in force since ${since},`} lacks ${missing.en}.`,
  );
}

function dataOf({ name }: EntryRow, parts: readonly Part[]): Prose {
  const missing = named(parts);
  return {
    nl: `De gegevens die in de vermelding van ${the(name)} in het register ontbreken: ${missing.nl}.`,
    en: `The data that the entry of ${name} in the register lacks: ${missing.en}.`,
  };
}

function supply(parts: readonly Part[]): Prose {
  const missing = named(parts);
  return { nl: `Vul in het register aan: ${missing.nl}.`, en: `Add in the register: ${missing.en}.` };
}

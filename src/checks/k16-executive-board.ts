import type { Prose } from '../records/field';
import { withoutGeneralBoard } from './rules/boards';
import { type Check, defineCheck, type Verdict } from './check';
import { WGR_14 } from './law/boards';
import { EXECUTIVE_BOARDS, type ExecutiveBoardRow, type ExecutiveMember } from './queries/board-queries';
import { the, theFirst } from './rules/names';
import { type Doubt, doubtful } from './rules/verdicts';
import { joined } from './rules/words';

/** How many members an executive board has at least beside its chair. */
const OTHERS = 2;

/** K16: the executive board of a public body is made up as the law asks. */
export const executiveBoard: Check = defineCheck<ExecutiveBoardRow>({
  code: 'K16',
  title: {
    nl: 'Het dagelijks bestuur van een openbaar lichaam is samengesteld zoals de wet vraagt',
    en: 'The executive board of a public body is made up as the law asks',
  },
  severity: 'B',
  grounds: [WGR_14],
  evidence: {
    nl: 'alle leden van het dagelijks bestuur: van welke gemeente, in welke rol en of zij in het algemeen bestuur zitten',
    en: 'all members of the executive board: of which municipality, in which role, and whether they sit on the general board',
  },
  query: EXECUTIVE_BOARDS,
  judge: (row) => {
    const other = withoutGeneralBoard(row) ?? ofSafetyRegion(row);
    if (other) return other;
    const complete = row.rosters.length > 0;
    const faults = [...chairOutside(row), ...(complete ? ofRoster(row) : [])];
    const evidence = [
      ...row.rosters.map((id) => ({ kind: 'seat', id })),
      ...row.members.map(({ id }) => ({ kind: 'appointment', id })),
    ];
    if (faults.length > 0) return broken(row, { faults, evidence });
    const needs = missing(row);
    return needs === null ? { ...fine(row), evidence } : { ...needs, evidence };
  },
});

/** Another act says who sits on its general board and who chairs it, so the rules here do not simply hold. */
function ofSafetyRegion({ name, safetyRegion }: ExecutiveBoardRow): Verdict | null {
  if (safetyRegion.length === 0) return null;
  return {
    judgement: 'NOT_APPLICABLE',
    explanation: {
      nl: `${theFirst(name)} is een veiligheidsregio. Artikel 11 van de Wet veiligheidsregio's wijkt af: het algemeen bestuur bestaat uit alle burgemeesters, en de voorzitter wordt bij koninklijk besluit benoemd. De samenstelling van het dagelijks bestuur wordt daarom niet getoetst.`,
      en: `${name} is a safety region. Article 11 of the Wet veiligheidsregio's differs: the general board consists of all mayors, and its chair is appointed by royal decree. So the composition of the executive board is not judged.`,
    },
    evidence: safetyRegion.map((id) => ({ kind: 'fulfilment', id })),
  };
}

const isChair = ({ role }: ExecutiveMember) => role === 'CHAIR';
const isOutsider = ({ office, onGeneralBoard }: ExecutiveMember) => office === 'OUTSIDE' || onGeneralBoard === false;
const mayBeOutsider = (member: ExecutiveMember) => isOutsider(member) || member.onGeneralBoard === null;
const isMajority = (some: readonly unknown[], all: readonly unknown[]) => some.length * 2 > all.length;

/** What can be said even where not all members are recorded. */
function chairOutside({ name, members }: ExecutiveBoardRow): readonly Prose[] {
  if (!members.some((member) => isChair(member) && isOutsider(member))) return [];
  return [
    {
      nl: `De voorzitter van het dagelijks bestuur van ${the(name)} is geen lid van het algemeen bestuur.`,
      en: `The chair of the executive board of ${name} is no member of the general board.`,
    },
  ];
}

/** What else is broken, of a board of which all members are recorded. */
function ofRoster(row: ExecutiveBoardRow): readonly Prose[] {
  return [...tooFew(row), ...allOfOne(row), ...mostlyOutsiders(row)];
}

function tooFew({ name, members }: ExecutiveBoardRow): readonly Prose[] {
  const chairs = members.filter(isChair).length;
  const others = members.length - chairs;
  if (chairs > 0 && others >= OTHERS) return [];
  const has = othersInWords(others);
  return [
    {
      nl: `Het dagelijks bestuur van ${the(name)} heeft ${chairs > 0 ? 'een' : 'geen'} voorzitter en ${has.nl}; de wet vraagt een voorzitter en ten minste twee andere leden.`,
      en: `The executive board of ${name} has ${chairs > 0 ? 'a' : 'no'} chair and ${has.en}; the law requires a chair and at least two other members.`,
    },
  ];
}

function othersInWords(count: number): Prose {
  if (count === 0) return { nl: 'geen ander lid', en: 'no other member' };
  if (count === 1) return { nl: '1 ander lid', en: '1 other member' };
  return { nl: `${count} andere leden`, en: `${count} other members` };
}

function allOfOne({ members }: ExecutiveBoardRow): readonly Prose[] {
  const [first] = members;
  if (!first?.organisation || members.length === 1) return [];
  const { id, name } = first.organisation;
  if (members.some(({ organisation }) => organisation?.id !== id)) return [];
  return [
    {
      nl: `${members.length === 2 ? 'Beide' : `Alle ${members.length}`} leden komen van ${the(name)}; de wet laat dat niet toe.`,
      en: `${members.length === 2 ? 'Both' : `All ${members.length}`} members are of ${name}; the law does not allow that.`,
    },
  ];
}

function mostlyOutsiders({ members }: ExecutiveBoardRow): readonly Prose[] {
  const outsiders = members.filter(isOutsider);
  if (!isMajority(outsiders, members)) return [];
  if (members.length === 1)
    return [
      {
        nl: 'Het enige lid komt van buiten het algemeen bestuur; dat mag niet de meerderheid zijn.',
        en: 'The only member is from outside the general board; those may not be the majority.',
      },
    ];
  return [
    {
      nl: `Van de ${members.length} leden ${outsiders.length === 1 ? 'komt er 1' : `komen er ${outsiders.length}`} van buiten het algemeen bestuur; dat mag niet de meerderheid zijn.`,
      en: `Of the ${members.length} members ${outsiders.length} ${outsiders.length === 1 ? 'is' : 'are'} from outside the general board; those may not be the majority.`,
    },
  ];
}

type Found = { readonly faults: readonly Prose[] } & Pick<Verdict, 'evidence'>;

function broken({ name, rosters, members }: ExecutiveBoardRow, { faults, evidence }: Found): Verdict {
  const found = {
    explanation: joined([...faults, ...(rosters.length > 0 ? [] : [NOT_ALL])]),
    evidence,
    remedy: {
      nl: `Ga na of het dagelijks bestuur van ${the(name)} zo is samengesteld, en laat het algemeen bestuur het zo nodig aanvullen.`,
      en: `Check whether the executive board of ${name} is made up like this, and have the general board complete it where needed.`,
    },
    actor: 'BOARD' as const,
  };
  return doubtful(
    { ...found, judgement: 'VIOLATED' },
    members.every(({ certain }) => certain) ? [] : [PERHAPS_NO_MEMBER],
  );
}

/** What must be known before the board is known to be right; null where nothing is missing. */
function missing({ name, rosters, members }: ExecutiveBoardRow): Verdict | null {
  if (rosters.length === 0)
    return {
      judgement: 'UNKNOWN',
      explanation: {
        nl: `Wie het dagelijks bestuur van ${the(name)} vormen, is hier niet volledig vastgelegd.`,
        en: `Who make up the executive board of ${name} is not recorded in full here.`,
      },
      needs: {
        nl: `Alle leden van het dagelijks bestuur van ${the(name)}: van welke gemeente, in welke rol en of zij in het algemeen bestuur zitten.`,
        en: `All members of the executive board of ${name}: of which municipality, in which role, and whether they sit on the general board.`,
      },
    };
  const explanation = {
    nl: `De leden van het dagelijks bestuur van ${the(name)} zijn vastgelegd, maar niet alles wat nodig is om de samenstelling te beoordelen.`,
    en: `The members of the executive board of ${name} are recorded, but not all that is needed to judge how it is made up.`,
  };
  if (members.some(({ certain }) => !certain))
    return { judgement: 'UNKNOWN', explanation, needs: PERHAPS_NO_MEMBER.needs };
  if (isMajority(members.filter(mayBeOutsider), members) || members.filter(isChair).some(mayBeOutsider))
    return { judgement: 'UNKNOWN', explanation, needs: WHO_ON_GENERAL_BOARD };
  const known = new Set(members.flatMap(({ organisation }) => organisation?.id ?? []));
  return known.size < 2 ? { judgement: 'UNKNOWN', explanation, needs: WHOSE } : null;
}

function fine({ name, members }: ExecutiveBoardRow): Verdict {
  const outsiders = members.filter(isOutsider).length;
  const [some, someEn] = outsiders === 0 ? ['geen', 'none'] : [String(outsiders), String(outsiders)];
  const one = outsiders < 2;
  return {
    judgement: 'OK',
    explanation: {
      nl: `Het dagelijks bestuur van ${the(name)} heeft ${members.length} leden van meer dan één deelnemer; de voorzitter zit in het algemeen bestuur en ${some} van de leden ${one ? 'komt' : 'komen'} van daarbuiten.`,
      en: `The executive board of ${name} has ${members.length} members of more than one participant; the chair sits on the general board and ${someEn} of the members ${one ? 'is' : 'are'} from outside it.`,
    },
  };
}

const NOT_ALL: Prose = {
  nl: 'Over de andere regels is niets te zeggen: niet alle leden zijn hier vastgelegd.',
  en: 'Nothing can be said of the other rules: not all members are recorded here.',
};
const PERHAPS_NO_MEMBER: Doubt = {
  why: {
    nl: 'Van niet elk lid staat vast dat het op deze dag lid was.',
    en: 'It is not certain of every member that it was one on this day.',
  },
  needs: {
    nl: 'De dagen waarop de leden van het dagelijks bestuur werden benoemd en aftraden.',
    en: 'The days on which the members of the executive board were appointed and stepped down.',
  },
};
const WHO_ON_GENERAL_BOARD: Prose = {
  nl: 'Welke leden van het dagelijks bestuur ook in het algemeen bestuur zitten.',
  en: 'Which members of the executive board also sit on the general board.',
};
const WHOSE: Prose = {
  nl: 'Van welke gemeente elk lid van het dagelijks bestuur komt.',
  en: 'Of which municipality each member of the executive board is.',
};

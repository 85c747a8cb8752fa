import { FORM_IN_WORDS } from '../../answers/words';
import type { Prose } from '../../records/field';
import { PARTY_FIELDS } from '../../records/kinds/related-party';
import type { Form } from '../../records/kinds/vocabulary';
import type { InterestRow, PartyRow } from '../queries/council-queries';
import { the, theFirst } from './names';
import { phrases, sentence } from './words';

/** What cannot be said, or not for certain, and the fact that would tell. */
export interface Open {
  readonly said: Prose;
  readonly needs: Prose;
}

/** The forms of the Wgr: what has one of them belongs in the first group. */
export const WGR_FORMS: readonly (Form | null)[] = [
  'PUBLIC_BODY',
  'JOINT_ORGAN',
  'OPERATIONS_ORGANISATION',
  'CENTRE_MUNICIPALITY',
  'PLAIN_AGREEMENT',
];
export const lackingIn = (given: readonly string[]) => PARTY_FIELDS.filter((field) => !given.includes(field));

/** A sentence about names, which differs where there is one. */
function about(
  rows: readonly { readonly name: string }[],
  nl: (names: string, one: boolean) => string,
  en: (names: string, one: boolean) => string,
): Prose {
  const names = [...new Set(rows.map(({ name }) => name))];
  const one = names.length === 1;
  return sentence(
    { names: [names] },
    (_, [all = '']) => nl(all, one),
    (_, [all = '']) => en(all, one),
  );
}

export const missing = (rows: readonly InterestRow[]): Prose =>
  about(
    rows,
    (names, one) =>
      `${names} ${one ? 'ontbreekt' : 'ontbreken'}, hoewel de gemeente daarin een bestuurlijk en financieel belang heeft.`,
    (names, one) =>
      `${names} ${one ? 'is' : 'are'} missing, although the municipality has a governing and a financial interest in ${one ? 'it' : 'them'}.`,
  );

export function perhapsMissing(rows: readonly InterestRow[], unlinked: boolean): Open {
  const why = unlinked
    ? {
        nl: 'een partij die niet is herkend, kan dezelfde zijn',
        en: 'a party that was not recognised may be the same',
      }
    : {
        nl: 'het is niet zeker dat de deelname het hele jaar duurde',
        en: 'it is not certain that the participation lasted all year',
      };
  return {
    said: about(
      rows,
      (names, one) => `${names} ${one ? 'ontbreekt' : 'ontbreken'} misschien: ${why.nl}.`,
      (names, one) => `${names} ${one ? 'is' : 'are'} perhaps missing: ${why.en}.`,
    ),
    needs: about(
      rows,
      (names, one) =>
        `Of ${names} in dat jaar in de paragraaf ${one ? 'hoorde' : 'hoorden'} te staan, en onder welke naam.`,
      (names) => `Whether ${names} had to be in the paragraph that year, and under which name.`,
    ),
  };
}

const GROUPS: Readonly<Record<string, Prose>> = {
  JOINT_ARRANGEMENT: {
    nl: 'gemeenschappelijke regelingen',
    en: 'arrangements under the Wet gemeenschappelijke regelingen',
  },
  COMPANY_OR_COOPERATIVE: { nl: 'vennootschappen en coöperaties', en: 'companies and cooperatives' },
  FOUNDATION_OR_ASSOCIATION: { nl: 'stichtingen en verenigingen', en: 'foundations and associations' },
  OTHER: { nl: 'overige verbonden partijen', en: 'other related parties' },
};

export function inWrongGroup({ name, category, arrangement }: PartyRow): Prose {
  const group = GROUPS[category ?? ''] ?? { nl: category ?? '', en: category ?? '' };
  const what = kindOf(arrangement?.form ?? null);
  return {
    nl: `${theFirst(name)} staat bij de ${group.nl}, maar is een ${what.nl}.`,
    en: `${name} stands among the ${group.en}, but is ${what.en}.`,
  };
}

function kindOf(form: Form | null): Prose {
  if (form === null || WGR_FORMS.includes(form))
    return { nl: 'gemeenschappelijke regeling', en: 'an arrangement under the Wet gemeenschappelijke regelingen' };
  const { nl, en } = FORM_IN_WORDS[form];
  return { nl, en: `a ${en}` };
}

type PartyField = (typeof PARTY_FIELDS)[number];

const FIELDS: Readonly<Record<PartyField, Prose>> = {
  INTEREST: { nl: 'het belang en wat het dient', en: 'the interest and what it serves' },
  SIZE_OF_INTEREST: { nl: 'de omvang van het belang', en: 'the size of the interest' },
  EQUITY_AND_DEBT: { nl: 'het eigen en vreemd vermogen', en: 'the equity and debt' },
  RESULT: { nl: 'het resultaat', en: 'the result' },
  RISKS: { nl: "de risico's", en: 'the risks' },
};

export function lacks({ name, given }: PartyRow): Prose {
  const lacking = lackingIn(given ?? []);
  const what = phrases(lacking.map((field) => FIELDS[field]));
  const one = lacking.length === 1 && !lacking.includes('RISKS');
  return {
    nl: `Bij ${the(name)} ${one ? 'ontbreekt' : 'ontbreken'} ${what.nl}.`,
    en: `${name} is there without ${what.en}.`,
  };
}

export const notRecognised = (rows: readonly PartyRow[]): Open => ({
  said: about(
    rows,
    (names, one) => `${names} ${one ? 'is' : 'zijn'} in deze registratie niet bekend.`,
    (names, one) => `${names} ${one ? 'is' : 'are'} not known in this registry.`,
  ),
  needs: about(
    rows,
    (names, one) => `Welke ${one ? 'regeling' : 'regelingen'} in deze registratie ${names} ${one ? 'is' : 'zijn'}.`,
    (names, one) => `Which ${one ? 'arrangement' : 'arrangements'} of this registry ${names} ${one ? 'is' : 'are'}.`,
  ),
});

export const takingPartUnknown = (rows: readonly PartyRow[], year: number): Open => ({
  said: about(
    rows,
    (names, one) =>
      `${names} ${one ? 'staat' : 'staan'} erbij, maar een deelname van de gemeente daaraan in ${year} is niet vastgelegd.`,
    (names, one) =>
      `${names} ${one ? 'is' : 'are'} among them, but that the municipality took part in ${one ? 'it' : 'them'} in ${year} is not recorded.`,
  ),
  needs: about(
    rows,
    (names) => `Of de gemeente in ${year} deelnam aan ${names}, met de dagen waarop dat begon en eindigde.`,
    (names) =>
      `Whether the municipality took part in ${names} in ${year}, with the days on which that began and ended.`,
  ),
});

export const interestUnknown = (rows: readonly InterestRow[]): Open => ({
  said: about(
    rows,
    (names, one) =>
      `${names} ${one ? 'staat' : 'staan'} er niet bij; of de gemeente daarin een bestuurlijk en financieel belang heeft, is niet vastgelegd.`,
    (names, one) =>
      `${names} ${one ? 'is' : 'are'} not among them; whether the municipality has a governing and a financial interest in ${one ? 'it' : 'them'} is not recorded.`,
  ),
  needs: about(
    rows,
    (names) => `Of de gemeente een bestuurlijk en een financieel belang heeft in ${names}.`,
    (names) => `Whether the municipality has a governing and a financial interest in ${names}.`,
  ),
});

export const groupUnknown = (rows: readonly PartyRow[]): Open => ({
  said: about(
    rows,
    (names, one) => `In welke groep ${names} ${one ? 'staat' : 'staan'}, is niet vastgelegd.`,
    (names, one) => `In which group ${names} ${one ? 'stands' : 'stand'} is not recorded.`,
  ),
  needs: about(
    rows,
    (names) => `De groep waarin de paragraaf ${names} noemt.`,
    (names) => `The group in which the paragraph has ${names}.`,
  ),
});

export const notRead = (rows: readonly PartyRow[]): Open => ({
  said: about(
    rows,
    (names) => `Wat de paragraaf over ${names} vermeldt, is niet gelezen.`,
    (names) => `What the paragraph gives of ${names} was not read.`,
  ),
  needs: about(
    rows,
    (names) => `Wat de paragraaf over ${names} vermeldt.`,
    (names) => `What the paragraph gives of ${names}.`,
  ),
});

export const NOT_ALL: Open = {
  said: {
    nl: 'Of hier alle partijen uit de paragraaf zijn vastgelegd, is niet zeker.',
    en: 'Whether all parties of the paragraph are recorded here is not certain.',
  },
  needs: { nl: 'De volledige paragraaf verbonden partijen.', en: 'The whole paragraph on related parties.' },
};

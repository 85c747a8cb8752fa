import { asList, at, differs, figure, linkToAny, mapped, same, slugs } from '../comparisons';
import { EVIDENCE, LOCATORS, locatorsOf, sources } from '../evidence';
import { facts, isListOfMaps, type FactRecord } from '../facts';
import { otherwise, placed, type Check, type Rule, type Section } from '../rules';
import { reworded, rewordedNl, textsProblem } from '../texts';

const FIGURES = [
  'count',
  'percent',
  'years',
  'challenges',
  'tasks',
  'groupsFor',
  'groupsTotal',
  'termNumber',
  'channels',
  'durationYears',
  'validFrom',
];

/** Acts, lines and core tasks a statement mentions stand in one list. */
const mentions = placed('mentions { ... on Fact { slug } }', ([found], _, { record }) =>
  differs(slugs(asList(found)), [record.laws, record.lines, record.coreTasks].flatMap(asList)),
);

/** The facts mark motives; that a statement is a rule stands in its words: in each new council term. */
function kindOf(said: unknown, { id }: FactRecord): string {
  if (id === 'stelling-pn-08') return 'RULE';
  return said === 'motive' ? 'MOTIVE' : 'STATEMENT';
}

let ids: ReadonlySet<unknown> | undefined;
function isRecord(id: unknown): boolean {
  ids ??= new Set([...facts().values()].flatMap((records) => records.map((record) => record.id)));
  return ids.has(id);
}

const about = placed(['about { ... on Fact { slug } }', 'topic'], ([thing, topic], said) =>
  differs([at(thing, 'slug'), topic], isRecord(said) ? [said, null] : [null, said]),
);

const CLAIMS =
  'claims { slug kind source { slug } textNl: text(language: NL) textEn: text(language: EN) valueNl: value(language: NL) valueEn: value(language: EN) provenance { locator source { slug } noteNl: note(language: NL) noteEn: note(language: EN) } }';

/** Compares each claim of a contradiction with the claim in its place. */
function eachClaim(compare: (found: unknown, said: FactRecord) => string | null): Rule {
  const check: Check['compare'] = ([found], _, { record }) => {
    const said = isListOfMaps(record.claims) ? record.claims : [];
    if (asList(found).length !== said.length) return `${asList(found).length} claims, expected ${said.length}`;
    return said.map((claim, index) => compare(asList(found)[index], claim)).find((problem) => problem !== null) ?? null;
  };
  return placed(CLAIMS, check);
}

const isStatement = (claim: FactRecord) => claim.statement !== undefined;

const claimLocated = eachClaim((found, said) => {
  if (isStatement(said)) return null;
  const shown = asList(at(found, 'provenance')).filter((each) => at(each, 'locator') !== null);
  return differs(
    shown.map((each) => [at(each, 'source.slug'), at(each, 'locator')]),
    [
      ...new Map(
        locatorsOf(said).map(({ source, heading }) => [`${String(source)} ${String(heading)}`, [source, heading]]),
      ).values(),
    ],
  );
});

const claimNotes = eachClaim((found, said) => {
  const noted = asList(at(found, 'provenance')).find((each) => at(each, 'noteEn') !== null);
  const note = locatorsOf(said).find((locator) => locator.note !== undefined)?.note;
  return isStatement(said) ? null : textsProblem(at(noted, 'noteNl') ?? null, at(noted, 'noteEn') ?? null, note);
});

export const CLAIMS_OF_SOURCES: readonly Section[] = [
  {
    name: 'statements',
    table: {
      type: 'Claim',
      kind: 'claim',
      fields: {
        id: same('slug'),
        subject: linkToAny('subject'),
        about,
        kind: placed('kind', ([found], said, { record }) => differs(found, kindOf(said, record))),
        text: reworded('text'),
        textNl: rewordedNl('text'),
        values: same('values'),
        laws: mentions,
        lines: mentions,
        coreTasks: mentions,
        date: same('asOf'),
        dateText: reworded('asOfText'),
        dateTextNl: rewordedNl('asOfText'),
        ...Object.fromEntries(FIGURES.map((property) => [property, figure(property)])),
        occurrences: same('occurrences'),
        note: reworded('note'),
        // The days on which a count is right were derived from the participations, and say so.
        source: sources('derived'),
        verified: same('verified'),
        ...LOCATORS,
      },
    },
  },
  {
    name: 'contradictions',
    table: {
      type: 'Discrepancy',
      kind: 'discrepancy',
      fields: {
        id: same('slug'),
        // What the facts call the seed is a document to whoever reads the registry.
        title: placed('title(language: EN)', ([found], said) =>
          differs(found, String(said).replace('in the seed', 'in the source document')),
        ),
        titleNl: same('title(language: NL)'),
        reading: reworded('explanation'),
        readingNl: rewordedNl('explanation'),
        severity: mapped('severity', {
          fact: 'FACT',
          'data-error': 'DATA_ERROR',
          inference: 'INFERENCE',
          open: 'OPEN',
        }),
        'claims[].statement': eachClaim((found, said) =>
          isStatement(said) ? differs(at(found, 'slug'), said.statement) : null,
        ),
        'claims[].says': eachClaim(
          (found, said) =>
            textsProblem(at(found, 'valueNl'), at(found, 'valueEn'), said.says) ??
            (isStatement(said) ? null : textsProblem(at(found, 'textNl'), at(found, 'textEn'), said.says)),
        ),
        'claims[].source': eachClaim((found, said) =>
          isStatement(said) ? null : differs(at(found, 'source.slug'), said.source),
        ),
        'claims[].locators[].source': claimLocated,
        'claims[].locators[].heading': claimLocated,
        'claims[].locators[].note': claimNotes,
        'claims[].locators[].quote': LOCATORS['locators[].quote']!,
        ...EVIDENCE,
      },
    },
  },
  {
    name: 'gaps',
    table: {
      type: 'Gap',
      kind: 'gap',
      fields: {
        id: same('slug'),
        what: reworded('what'),
        whatNl: rewordedNl('what'),
        tried: reworded('tried'),
      },
    },
  },
  {
    name: 'registerAnomalies',
    table: {
      fields: Object.fromEntries(
        ['id', 'kind', 'arrangement', 'organisation', 'detail', 'source', 'verified'].map((field) => [
          field,
          otherwise(
            'Mistakes of the register are expectations of tests: tests/fixtures/register-anomalies.yaml, read back by a test.',
          ),
        ]),
      ),
    },
  },
];

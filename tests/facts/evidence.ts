import { asList, at, differs, slugs } from './comparisons';
import { isMap, type FactRecord } from './facts';
import { otherwise, placed, type Rule } from './rules';
import { textsProblem } from './texts';

const PROVENANCE = 'provenance { locator basis source { slug } noteNl: note(language: NL) noteEn: note(language: EN) }';

const BASES: Readonly<Record<string, readonly string[]>> = { derived: ['DERIVED', 'INFERRED'], recalled: ['RECALLED'] };

/** The sources of a record, in their order; `more` names sources the registry adds, with a reason beside its use. */
export function sources(...more: readonly string[]): Rule {
  return placed(PROVENANCE, ([found], said) => {
    const provenance = asList(found);
    const wrong = provenance.find(
      (each) => !bases(String(at(each, 'source.slug'))).includes(String(at(each, 'basis'))),
    );
    if (wrong) return `${String(at(wrong, 'source.slug'))} has basis ${String(at(wrong, 'basis'))}`;
    const named = [...new Set(slugs(provenance.map((each) => at(each, 'source'))))];
    const expected = typeof said === 'string' ? [said] : asList(said);
    return differs(
      named.filter((slug) => expected.includes(slug) || !more.includes(String(slug))),
      expected,
    );
  });
}

/** The sources of a record that joined another: all are named, among others. */
export const sourcesAmong = placed(PROVENANCE, ([found], said) => {
  const named = slugs(asList(found).map((each) => at(each, 'source')));
  const missing = asList(said).filter((source) => !named.includes(source));
  return missing.length > 0 ? `lacks ${missing.join(', ')}` : null;
});

const bases = (source: string) => BASES[source] ?? ['STATED'];

/** Where a source says it: every source and heading of the facts, and no other. */
const located = placed(PROVENANCE, ([found], _, { record }) => {
  const place = (source: unknown, heading: unknown) => `${String(source)} under ${String(heading)}`;
  const said = new Set(locatorsOf(record).map(({ source, heading }) => place(source, heading)));
  const shown = asList(found).filter((each) => at(each, 'locator') !== null);
  const there = new Set(shown.map((each) => place(at(each, 'source.slug'), at(each, 'locator'))));
  return differs([...there].sort(), [...said].sort());
});

const locatorNotes = placed(PROVENANCE, ([found], _, { record }) => {
  for (const { source, heading, note } of locatorsOf(record)) {
    if (note === undefined) continue;
    const here = asList(found).filter(
      (each) => at(each, 'source.slug') === source && at(each, 'locator') === heading && at(each, 'noteEn') !== null,
    );
    const problems = here.map((each) => textsProblem(at(each, 'noteNl'), at(each, 'noteEn'), note));
    if (!problems.includes(null)) return problems[0] ?? `no note ${JSON.stringify(note)}`;
  }
  return null;
});

export function locatorsOf(record: FactRecord): readonly FactRecord[] {
  return asList(record.locators).filter(isMap);
}

/** The four fields of the locators of a record. */
export const LOCATORS: Readonly<Record<string, Rule>> = {
  'locators[].source': located,
  'locators[].heading': located,
  'locators[].note': locatorNotes,
  'locators[].quote': otherwise(
    'The words stay in the facts: a test finds them in the document under the heading that the registry gives.',
  ),
};

/** What nearly every record has. */
export const EVIDENCE: Readonly<Record<string, Rule>> = {
  source: sources(),
  verified: placed('verified', ([found], said) => differs(found, said)),
};

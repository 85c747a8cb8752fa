import { exportRecords } from '../../src/records/export';
import { kindNamed } from '../../src/records/kinds';
import { globalId } from '../../src/registry/reading/ids';
import { describeWithFacts } from '../support/describe-with';
import { engines } from '../support/engines';
import { entries, type Entry } from './accounting';
import { asList, at } from './comparisons';
import { locatorsOf } from './evidence';
import { isListOfMaps } from './facts';
import { runsOf } from './prose';
import { openRegistry, type Registry } from './registry';
import { collapsed, type SourceDocument, sourceDocuments } from './source-documents';

/** A place in a document that a thing of the registry rests on: the heading of the registry, the words of the facts. */
interface Quotation {
  readonly thing: string;
  readonly source: string;
  readonly quote: string;
  readonly headings: readonly string[];
}

/** Words by which a sentence speaks of cooperation. */
const COOPERATION =
  /samenwerk|gezamenlijk|regio|interbestuurlijk|intergemeentelijk|metropool|partners|wettelijk verplicht|overheden vorm/i;

/** Goals that are headings of their document are carried over as titles are. */
const HEADINGS = new Set(['MAIN_OBJECTIVE', 'GOAL']);

const PROVENANCE = 'provenance { locator source { slug } }';

async function provenanceOf(registry: Registry, things: readonly Entry[]): Promise<unknown[]> {
  const nodes = things.map(({ table, slug }, index) => {
    const id = globalId({ kind: table.kind, id: slug, view: { day: '', asked: false } });
    const claims = table.kind === 'discrepancy' ? `... on Discrepancy { claims { ${PROVENANCE} } }` : '';
    return `n${index}: node(id: "${id}") { ... on Fact { ${PROVENANCE} } ${claims} }`;
  });
  const answers = await registry.ask(`{ ${nodes.join('\n')} }`);
  return things.map((_, index) => answers[`n${index}`]);
}

/** Every quote of the facts, with the headings the registry gives for it. */
async function quotations(registry: Registry): Promise<Quotation[]> {
  const things = entries().filter(({ record }) => record.locators !== undefined || record.claims !== undefined);
  const answers = await provenanceOf(registry, things);
  return things.flatMap(({ slug, record }, index) => {
    const claims = isListOfMaps(record.claims) ? record.claims : [];
    const own = locatorsOf(record).map((locator) => ({ locator, shown: at(answers[index], 'provenance') }));
    const ofClaims = claims.flatMap((claim, place) =>
      locatorsOf(claim).map((locator) => ({
        locator,
        shown: at(asList(at(answers[index], 'claims'))[place], 'provenance'),
      })),
    );
    return [...own, ...ofClaims]
      .filter(({ locator }) => typeof locator.quote === 'string')
      .map(({ locator, shown }) => ({
        thing: slug,
        source: String(locator.source),
        quote: collapsed(String(locator.quote)),
        headings: asList(shown)
          .filter((each) => at(each, 'source.slug') === locator.source && at(each, 'locator') !== null)
          .map((each) => String(at(each, 'locator'))),
      }));
  });
}

describeWithFacts('the documents the facts were drawn from', () => {
  let registry: Registry;
  let documents: ReadonlyMap<string, SourceDocument>;
  let quoted: readonly Quotation[];
  beforeAll(async () => {
    registry = await openRegistry(engines[0]!);
    documents = sourceDocuments();
    quoted = await quotations(registry);
  });
  afterAll(async () => registry.close());

  it('say every quote of the facts under a heading that the registry gives', () => {
    expect(quoted.length).toBeGreaterThan(200);
    const lost = quoted.filter(({ source, quote, headings }) => {
      const all = new Set(quoted.filter((each) => each.source === source).flatMap((each) => each.headings));
      return !headings.some((heading) => documents.get(source)?.under(heading, all).includes(quote));
    });
    expect(lost).toEqual([]);
  });

  it('have no sentence about cooperation that the registry does not rest on', () => {
    for (const [source, document] of documents) {
      const quotes = quoted.filter((each) => each.source === source).map(({ quote }) => quote);
      const unheard = document
        .sentences()
        .filter((sentence) => COOPERATION.test(sentence))
        .filter((sentence) => !quotes.some((quote) => sentence.includes(quote) || quote.includes(sentence)));
      expect(unheard).toEqual([]);
    }
  });

  it('share no run of eight words with the texts of the registry', async () => {
    const sentences = [...documents.values()].flatMap((document) => document.sentences());
    const runs = new Set(sentences.flatMap((sentence) => [...runsOf(sentence)]));
    const copied: string[] = [];
    for await (const record of exportRecords(registry.graph)) {
      if (record.kind === 'objective' && HEADINGS.has(String(record.objectiveKind))) continue;
      for (const [name, field] of Object.entries(kindNamed(record.kind).fields)) {
        const text = field.type === 'prose' ? at(record[name], 'nl') : null;
        const run = typeof text === 'string' ? [...runsOf(text)].find((each) => runs.has(each)) : undefined;
        if (run) copied.push(`${record.id} ${name}: ${run}`);
      }
    }
    expect(copied).toEqual([]);
  });
});

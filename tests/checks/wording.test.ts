import { createContext } from '../../src/api/context';
import { CHECKS } from '../../src/checks/checks';
import { countryOn, rowsOf } from '../../src/checks/national/country';
import { findingOf, type Finding } from '../../src/checks/report';
import type { Prose } from '../../src/records/field';
import { loadFolder } from '../../src/records/seed';
import { AT, type Asking, openEmpty, openSeeded } from '../answers/asking';
import { PROCEEDINGS, TOPICS } from '../support/council';
import { read } from '../support/cypher';
import { engines } from '../support/engines';
import { faultsOf } from '../support/wording';

const bad = (nl: string): Prose => ({ nl, en: 'All is well.' });

describe('what no sentence can have', () => {
  it.each([
    ['two numbers beside each other after a year', 'Op 22 november 2026 21 deelnemers.'],
    ['a year that nobody knows', 'Dat geldt sinds 1 januari 1.'],
    ['a year that nobody knows', 'Dat geldt tot 31 december 9999.'],
    ['a day as machines write it', 'Dat geldt sinds 2026-01-01.'],
    ['two spaces', 'Dat  klopt.'],
    ['a space before a stop', 'Dat klopt .'],
    ['two stops', 'De tekst van GR Loosdrecht e.o..'],
    ['two stops', 'Dat klopt,.'],
    ['no stop at the end', 'Dat klopt'],
    ['no capital to begin with', 'waterschap Wierpolder neemt deel.'],
    ['a word of a program', 'Dat geldt sinds undefined.'],
    ['a word of a program', 'Dat is een JOINT_ORGAN.'],
    ['nothing between brackets or quotes', 'De motie () is niet afgedaan.'],
    ['a stop within the sentence, as of a sentence used for a name', '(Het college vraagt dat.) moest af zijn.'],
    ['a word twice', 'De raad van de De Vliet neemt deel.'],
    ['one of many', 'Het register noemt 1 deelnemers.'],
    ['a count of nothing', 'Het register noemt 0 deelnemers.'],
    ['one verb for several', 'In de vermelding ontbreekt de bronhouder en de bevoegdheden.'],
    ['a verb before a colon that asks for none', 'Bij GR Polder ontbreekt: het resultaat.'],
    ['English', 'Hecht (until 2024 RDOG) neemt deel.'],
  ])('%s: "%s"', (what, nl) => {
    expect(faultsOf(bad(nl))).toContain(`${what}: ${nl}`);
  });

  it('leaves quotations alone, and Dutch names in English', () => {
    expect(faultsOf({ nl: 'Dat klopt.', en: 'GGD voor Zuid takes part.' }, ['GGD voor Zuid'])).toEqual([]);
    expect(faultsOf(bad("De bron 'Report of the council' noemt dat."))).toEqual([]);
    expect(faultsOf({ nl: 'Dat klopt.', en: 'The regeling is there.' })).toEqual(['Dutch: The regeling is there.']);
  });
});

/** Everything that the checks say to people of all that lives on a day: each text once, with the code of its check. */
async function toldOn({ services }: Asking, day: string): Promise<ReadonlyMap<string, Prose>> {
  const { reader } = createContext(services);
  const country = await countryOn(reader, day);
  const told = new Map<string, Prose>();
  const tell = ({ check, explanation, needs, remedy, toAskFor }: Finding) => {
    for (const prose of [explanation, needs, remedy, ...toAskFor])
      if (prose) told.set(`${check.code} ${prose.nl} ${prose.en}`, prose);
  };
  for (const check of CHECKS)
    for await (const row of rowsOf(check, country, { reader, day })) tell(findingOf(check, row, day));
  return told;
}

/** The names of all that has one, the longest first. */
async function namesIn({ graph }: Asking): Promise<readonly string[]> {
  const rows = await read<{ name: string }>(
    graph,
    `MATCH (n) UNWIND [n.name, n.shortName, n.nameNl, n.nameEn] AS name
    WITH DISTINCT name WHERE name IS NOT NULL
    RETURN name ORDER BY name`,
  );
  return rows.map(({ name }) => name).sort((one, other) => other.length - one.length);
}

async function faultsTold(asking: Asking, days: readonly string[]): Promise<readonly string[]> {
  const names = await namesIn(asking);
  const faults: string[] = [];
  for (const day of days) {
    const told = await toldOn(asking, day);
    expect(told.size).toBeGreaterThan(100);
    for (const [key, prose] of told)
      faults.push(...faultsOf(prose, names).map((fault) => `${key.split(' ')[0]} ${fault}`));
  }
  return [...new Set(faults)];
}

describe('what the checks say', () => {
  it('has none of it over the seeds', async () => {
    const asking = await openSeeded(engines[0]!);
    expect(await faultsTold(asking, ['2014-06-01', '2023-01-01', '2026-11-22'])).toEqual([]);
    await asking.graph.close();
  }, 240_000);

  it("has none of it over the councils' files", async () => {
    const asking = await openEmpty(engines[0]!);
    for (const folder of [PROCEEDINGS, ...TOPICS.map(({ records }) => records)])
      await loadFolder(asking.graph, folder, AT);
    const days = new Set(TOPICS.flatMap(({ reports }) => reports.map(({ asOf }) => asOf)));
    expect(await faultsTold(asking, [...days].sort())).toEqual([]);
    await asking.graph.close();
  }, 240_000);

  it('has none of it where the law is told', () => {
    const readings = CHECKS.flatMap(({ grounds }) => grounds.map(({ reading }) => reading));
    expect(readings.flatMap((reading) => faultsOf(reading))).toEqual([]);
  });
});

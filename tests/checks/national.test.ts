import { createContext } from '../../src/api/context';
import { CHECKS } from '../../src/checks/checks';
import { arrangementsOf, findingsOn, type Finding } from '../../src/checks/report';
import type { Reader } from '../../src/registry/reading/reader';
import { type Asking, openSeeded } from '../answers/asking';
import { read } from '../support/cypher';
import { processorTimeOf } from '../support/processor-time';
import { describeWithRegister } from '../support/describe-with';
import { engines } from '../support/engines';
import { importNational } from '../support/national';

const DAY = '2026-05-16';
const LIVES = (it: string) => `${it}.from <= '${DAY}' AND '${DAY}' < ${it}.until`;
/** The texts in force of the arrangements of the register. */
const IN_FORCE = `MATCH (v:ArrangementVersion)-[:VERSION_OF]->(a:Arrangement)
  WHERE a.inRegister = true AND ${LIVES('a')} AND ${LIVES('v')}`;

/**
 * The fixtures of the study of the law (section 7), over all arrangements and municipalities that live on the day. What
 * each finds, and why, stands in docs/checks.md.
 */
describeWithRegister('the checks on the national register', () => {
  let asking: Asking;
  let reader: Reader;
  let found: readonly Finding[];
  let milliseconds: number;
  const ids = async (label: string, where = '') => {
    const rows = await read<{ id: string }>(
      asking.graph,
      `MATCH (n:${label}) WHERE ${LIVES('n')}${where} RETURN n.id AS id ORDER BY id`,
    );
    return rows.map(({ id }) => id);
  };
  beforeAll(async () => {
    asking = await openSeeded(engines[0]!);
    await importNational(asking.graph);
    ({ reader } = createContext(asking.services));
    const arrangements = await ids('Arrangement', ' AND n.inRegister = true');
    const organisations = await ids('Municipality');
    [found, milliseconds] = await processorTimeOf(() =>
      findingsOn(reader, { arrangements, body: null, organisations }, DAY),
    );
  }, 900_000);
  afterAll(() => asking.graph.close());

  const of = (code: string) => found.filter(({ check }) => check.code === code);
  const counted = (code: string) => {
    const all = of(code);
    const count = (wanted: Finding['judgement']) => all.filter(({ judgement }) => judgement === wanted).length;
    return { violated: count('VIOLATED'), wouldBe: all.filter(({ wouldBe }) => wouldBe === 'VIOLATED').length };
  };
  const onDay = async (code: string, arrangement: string, day: string) => {
    const all = await findingsOn(reader, { arrangements: [arrangement], body: null, organisations: [] }, day);
    return all.find(({ check }) => check.code === code);
  };
  const first = async (text: string) => (await read(asking.graph, text))[0];

  it('judges every arrangement, participation and municipality once by each check, ended ones where it asks for them', () => {
    const number = { ARRANGEMENT: 451, PARTICIPATION: 3539, ORGANISATION: 342 };
    const ended = 43;
    const expected = CHECKS.map(({ code, subject = 'ARRANGEMENT', endedToo }) => [
      code,
      number[subject] + (endedToo === true ? ended : 0),
    ]);
    expect(CHECKS.map(({ code }) => [code, of(code).length])).toEqual(expected);
  });

  it('judges the country within ten seconds of the processor', async () => {
    expect(milliseconds).toBeLessThan(10_000);
    expect((await arrangementsOf(reader, 'gemeente-hillegom', DAY)).length).toBeGreaterThan(10);
  });

  it.each([
    ['2014-12-31', 24],
    ['2015-01-01', 23],
    ['2022-12-31', 23],
    ['2023-01-01', 21],
  ])('F1: on %s the MRDH has %i participants', async (day, participants) => {
    const row = await first(
      `MATCH (:Arrangement {id: 'gr-mrdh'})<-[:IN_ARRANGEMENT]-(p:Participation)<-[:PARTICIPATES]-(o:Organisation)
       WHERE p.from <= '${day}' AND '${day}' < p.until RETURN count(DISTINCT o.id) AS participants`,
    );
    expect(row).toEqual({ participants });
  });

  it('F2: the register lists 23 for the MRDH, three of them dissolved, without Voorne aan Zee, from the day of the merger', async () => {
    const now = await onDay('K02', 'gr-mrdh', DAY);
    expect(now).toMatchObject({ judgement: 'VIOLATED', text: 'versie-29530165' });
    expect(now?.explanation.nl).toBe(
      'De tekst van de Metropoolregio Rotterdam Den Haag (MRDH) die sinds 27 juli 2024 in het register geldt, noemt 23 deelnemers; op 16 mei 2026 zijn het er volgens alle bronnen samen 21. Alleen in het register: Brielle, Hellevoetsluis en Westvoorne. Niet in het register: Voorne aan Zee.',
    );
    expect((await onDay('K02', 'gr-mrdh', '2022-12-31'))?.judgement).toBe('OK');
    expect((await onDay('K02', 'gr-mrdh', '2023-01-01'))?.judgement).toBe('VIOLATED');
    expect((await onDay('K01', 'gr-mrdh', '2023-07-01'))?.judgement).toBe('OK');
    expect((await onDay('K01', 'gr-mrdh', '2024-01-02'))?.judgement).toBe('VIOLATED');
    const elsewhere = await first(
      `${IN_FORCE} MATCH (v)-[:LISTS]->(:Organisation {id: 'gemeente-voorne-aan-zee'}) RETURN count(DISTINCT a.id) AS others`,
    );
    expect(elsewhere).toEqual({ others: 7 });
  });

  it.each([
    ['F3', 'tegenspraak-mrdh-ab-leden', ['nu 21 gemeenten', '23 leden en nog vier']],
    ['F9', 'tegenspraak-mrdh-cvdr-interval', ['geldig van 19-12-2014 tot 18-12-2014']],
    [
      'F12',
      'tegenspraak-ibp-negen-tien',
      ['negen', 'tien', "negen opgaven, met daarnaast overkoepelende thema's", 'tien opgaven'],
    ],
  ])('%s: keeps both sides of %s', async (_, discrepancy, sides) => {
    const rows = await read<{ value: string }>(
      asking.graph,
      `MATCH (d:Discrepancy)-[:WEIGHS]->(c:Claim) WHERE d.id = '${discrepancy}' RETURN c.valueNl AS value ORDER BY c.id`,
    );
    expect(rows.map(({ value }) => value).sort()).toEqual([...sides].sort());
  });

  it('F4: six arrangements list municipalities that no longer exist', () => {
    const wrong = of('K01').filter(({ judgement }) => judgement === 'VIOLATED');
    expect(wrong.map(({ arrangement }) => arrangement)).toEqual([
      'gr-24964519',
      'gr-28146753',
      'gr-archeologie-hellevoetsluis-rotterdam',
      'gr-jeugdhulp-rijnmond',
      'gr-mrdh',
      'gr-voorne-putten-werkt',
    ]);
  });

  it('F5, F6: five operations organisations and one safety region list other organs; by laws that were not read, so nobody is accused', () => {
    expect(counted('K07')).toEqual({ violated: 0, wouldBe: 5 });
    expect(counted('K08')).toEqual({ violated: 0, wouldBe: 1 });
    const safety = of('K08').filter(({ judgement }) => judgement !== 'NOT_APPLICABLE');
    const judged = new Map(safety.map(({ arrangement, judgement, wouldBe }) => [arrangement, [judgement, wouldBe]]));
    expect(judged.size).toBe(25);
    expect(judged.get('gr-veiligheidsregio-hollands-midden')).toEqual(['UNKNOWN', 'VIOLATED']);
    // VGGM is a safety region by another name; VRBZO lists no organs at all.
    expect(judged.get('gr-23862423')).toEqual(['OK', undefined]);
    expect(judged.get('gr-26639015')).toEqual(['UNKNOWN', undefined]);
  });

  it('F7: 132 texts are of before 1 July 2022: a sign for K13, and no more', async () => {
    expect(counted('K13')).toEqual({ violated: 0, wouldBe: 132 });
    const suspected = of('K13').filter(({ wouldBe }) => wouldBe !== undefined);
    expect(new Set(suspected.map(({ severity }) => severity))).toEqual(new Set(['C']));
    expect(await first(`${IN_FORCE} AND v.from < '2022-07-01' RETURN count(v) AS old`)).toEqual({ old: 132 });
  });

  it('F8: what the entries of the register lack', async () => {
    const listings = await first(`${IN_FORCE} MATCH (v)-[l:LISTS]->(:Organisation)
      RETURN count(l) - count(l.organs) AS withoutOrgan`);
    expect(listings).toEqual({ withoutOrgan: 414 });
    const entries = await first(`${IN_FORCE} RETURN
      sum(CASE WHEN size(coalesce(v.articles, [])) = 0 THEN 1 ELSE 0 END) AS withoutPowers,
      sum(CASE WHEN size(coalesce(v.publications, [])) = 0 THEN 1 ELSE 0 END) AS withoutDecision,
      sum(CASE WHEN EXISTS { (v)-[:CITES]->(:Act) } OR v.legalGroundReferences IS NOT NULL THEN 0 ELSE 1 END) AS withoutGround,
      sum(CASE WHEN EXISTS { (v)-[:ENTRY_KEPT_BY]->(:Organisation) } THEN 0 ELSE 1 END) AS withoutKeeper`);
    expect(entries).toEqual({ withoutPowers: 38, withoutDecision: 21, withoutGround: 14, withoutKeeper: 1 });
    expect(counted('K11').violated).toBe(1);
    expect(
      of('K12').filter(({ explanation }) => explanation.nl.endsWith('noemt het register geen vindplaats.')).length,
    ).toBe(21);
  });

  it('F13: Pijnacker-Nootdorp calls part of its cooperation voluntary because of its form; three of these are imposed', () => {
    const doubted = of('K25').filter(({ judgement, wouldBe }) => judgement === 'VIOLATED' || wouldBe === 'VIOLATED');
    expect(doubted.map(({ arrangement, organisation, judgement }) => [arrangement, organisation, judgement])).toEqual(
      ['gr-ggd-vt-haaglanden', 'gr-omgevingsdienst-haaglanden', 'gr-veiligheidsregio-haaglanden'].map((arrangement) => [
        arrangement,
        'gemeente-pijnacker-nootdorp',
        'UNKNOWN',
      ]),
    );
  });

  it('F14: forms and organs are as mixed as they were', async () => {
    const forms = await read<{ form: string; count: number }>(
      asking.graph,
      `${IN_FORCE} RETURN v.registerForm AS form, count(v) AS count ORDER BY form`,
    );
    expect(Object.fromEntries(forms.map(({ form, count }) => [form, count]))).toEqual({
      PUBLIC_BODY: 283,
      PLAIN_AGREEMENT: 81,
      OPERATIONS_ORGANISATION: 64,
      JOINT_ORGAN: 23,
    });
    const [college, council, mayor] = ['College van burgemeester en wethouders', 'Gemeenteraad', 'Burgemeester'];
    const organs = await read<{ organs: readonly string[]; count: number }>(
      asking.graph,
      `${IN_FORCE}
       CALL (v) {
         MATCH (v)-[l:LISTS]->(:Organisation) WHERE l.organs IS NOT NULL
         UNWIND l.organs AS organ
         WITH DISTINCT organ WHERE organ IN ['${college}', '${council}', '${mayor}']
         ORDER BY organ
         RETURN collect(organ) AS organs
       }
       RETURN organs, count(v) AS count ORDER BY count DESC, organs`,
    );
    expect(Object.fromEntries(organs.map(({ organs: set, count }) => [set.join(' + '), count]))).toEqual({
      [college]: 289,
      '': 54,
      [`${college} + ${council}`]: 50,
      [`${mayor} + ${college} + ${council}`]: 36,
      [`${mayor} + ${college}`]: 11,
      [council]: 11,
    });
  });

  it('finds the bodies that ended, and texts that do not follow each other', () => {
    expect(counted('K26').violated).toBe(8);
    expect(counted('X1').violated).toBe(15);
  });

  it('accuses no centre arrangement, nor any other "regeling zonder meer", of its form', async () => {
    const rows = await read<{ id: string }>(
      asking.graph,
      `${IN_FORCE} AND v.registerForm = 'PLAIN_AGREEMENT' RETURN a.id AS id ORDER BY id`,
    );
    const plain = new Set(rows.map(({ id }) => id));
    const judged = of('K07').filter(({ arrangement }) => plain.has(arrangement ?? ''));
    expect([judged.length, new Set(judged.map(({ judgement }) => judgement))]).toEqual([
      81,
      new Set(['NOT_APPLICABLE']),
    ]);
  });

  it('accuses no municipality of a hole or double: the doubles of Utrecht, Eemnes among them, may be none', () => {
    expect(counted('K09')).toEqual({ violated: 0, wouldBe: 26 });
    const eemnes = of('K09').find(({ organisation }) => organisation === 'gemeente-eemnes');
    expect(eemnes?.explanation.nl).toMatch(
      /de gemeente vervult de verplichting dubbel, door deelname aan .*Gezondheidsdienst Regio Utrecht en .*Regio Gooi en Vechtstreek\./,
    );
    expect(eemnes?.needs?.nl).toMatch(
      /^Voor welke taken de gemeente deelneemt aan elk van de regelingen waarmee zij .* dubbel vervult, en of die regelingen nog gelden/,
    );
    // Two services of Utrecht stand in the register beside the one that took their place; the body of one has ended.
    const services = of('K26').filter(({ arrangement }) => arrangement === 'gr-27030716');
    expect(services.map(({ judgement }) => judgement)).toEqual(['VIOLATED']);
  });

  it('takes no labour market region for a hole', () => {
    for (const municipality of ['gemeente-hillegom', 'gemeente-pijnacker-nootdorp', 'gemeente-amsterdam']) {
      const finding = of('K09').find(({ organisation }) => organisation === municipality);
      expect([municipality, finding?.judgement, finding?.wouldBe]).toEqual([municipality, 'UNKNOWN', undefined]);
    }
  });

  it('compares the areas of services with safety regions, and accuses none of them', () => {
    expect(counted('K10')).toEqual({ violated: 0, wouldBe: 16 });
    expect(of('K10').filter(({ judgement }) => judgement === 'OK').length).toBe(37);
  });

  it('finds the gazette of 247 texts, and one text only in the gazette of the body itself', () => {
    expect(of('K12').filter(({ judgement }) => judgement === 'OK').length).toBe(247);
    expect(counted('K12')).toEqual({ violated: 0, wouldBe: 1 });
  });

  it('asks for the agendas of the MRDH that have no end, and lets the one that runs be', () => {
    const mrdh = of('X4').find(({ arrangement }) => arrangement === 'gr-mrdh');
    expect([mrdh?.judgement, mrdh?.wouldBe]).toEqual(['UNKNOWN', 'VIOLATED']);
    expect(mrdh?.evidence?.map(({ id }) => id)).toEqual(['agenda-mrdh-rip', 'agenda-mrdh-sba']);
    expect(of('X4').filter(({ judgement }) => judgement !== 'NOT_APPLICABLE').length).toBe(2);
  });

  it('accuses nobody where it is not certain that the arrangement, or the participation, lived', async () => {
    const rows = await read<{ id: string }>(
      asking.graph,
      `MATCH (n:Arrangement) WHERE ${LIVES('n')} AND NOT (n.certainFrom <= '${DAY}' AND '${DAY}' < n.certainUntil)
       RETURN n.id AS id
       UNION MATCH (n:Participation) WHERE ${LIVES('n')} AND NOT (n.certainFrom <= '${DAY}' AND '${DAY}' < n.certainUntil)
       RETURN n.id AS id`,
    );
    const doubtful = new Set(rows.map(({ id }) => id));
    expect(doubtful.size).toBeGreaterThan(0);
    const accused = found.filter(({ judgement }) => judgement === 'VIOLATED');
    const subjects = accused.flatMap(({ subject, arrangement }) => [subject, arrangement ?? subject]);
    expect(subjects.filter((id) => doubtful.has(id))).toEqual([]);
  });
});

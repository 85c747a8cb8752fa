import { readFileSync } from 'node:fs';
import type { RooArrangement, RooParticipant, RooReference } from '../../../src/exchange/roo/types';
import { describeWithRegister } from '../../support/describe-with';
import { measureReading } from '../../support/measure-roo';
import { readAll, type RooFile } from '../../support/roo';
import { EXPORT, lines, type MirrorArrangement, type MirrorReference, rows } from './mirror';

/** Without what nobody sees, and with one space for any run of white space: how the texts are compared. */
const bare = (text: string | null | undefined) =>
  text
    ?.replace(/[\u00ad\u200b]/g, '')
    .replace(/\s+/g, ' ')
    .trim() ?? null;
const reference = (found: RooReference | null) => found && [bare(found.name), found.systeemId, found.tooi, found.owms];
const mirrored = (found: MirrorReference | undefined) =>
  found ? [bare(found.naam), found.roo_id, found.tooi ?? null, found.owms ?? null] : null;

function comparable(read: RooArrangement) {
  return {
    id: read.systeemId,
    title: read.title,
    citeTitle: read.citeTitle,
    purpose: bare(read.purpose),
    form: [read.formText, read.formCode],
    powers: read.powers.map(({ text }) => text),
    references: [read.body, read.keeper, read.archiveKeeper, read.previous, read.next].map(reference),
    language: read.language,
    registrar: read.registrar,
    decisions: read.decisions.map(({ text }) => text),
    grounds: read.legalGrounds.map(({ title, reference: found }) => [title, found?.text]),
    texts: read.powerTexts.map(({ heading, text }) => [heading, bare(text)]),
    themes: read.themes.map(({ label, uri }) => [label, uri]),
    days: [read.from, read.until, read.verifiedOn, read.changedOn],
    participants: read.participants.map((each) => [
      ...[each.name, each.systeemId, each.tooi, each.owms, each.joinedOn, each.shareText],
      each.organs.map(({ text, owms }) => [text, owms]),
    ]),
  };
}

function expected(mirror: MirrorArrangement): ReturnType<typeof comparable> {
  return {
    id: mirror.roo_id,
    title: bare(mirror.titel) ?? '',
    citeTitle: bare(mirror.citeertitel),
    purpose: bare(mirror.doel),
    form: [mirror.samenwerkingsvorm.value.replaceAll("'", ''), mirror.samenwerkingsvorm.afkorting],
    powers: [...mirror.bevoegdheidsverkrijgingen],
    references: [
      ...[mirror.regionaal_samenwerkingsorgaan, mirror.bronhouder, mirror.archiefzorgdrager].map(mirrored),
      ...[mirror.previous_version, mirror.next_version].map(mirrored),
    ],
    language: mirror.taalcode,
    registrar: mirror.registratiehouder,
    decisions: [...(mirror.instellingsbesluiten ?? [])],
    grounds: (mirror.wettelijke_grondslagen ?? []).map(({ opschrift, referentie }) => [bare(opschrift), referentie]),
    texts: (mirror.bevoegdheden ?? []).map((each) => [bare(each.kop_artikel), bare(each.inhoud_artikel)]),
    themes: (mirror.beleidsterreinen ?? []).map(({ naam, tooi }) => [naam, tooi]),
    days: [
      mirror.datum_inwerkingtreding,
      mirror.datum_uitwerkingtreding ?? null,
      mirror.datum_ter_verificatie ?? null,
      mirror.datum_mutatie,
    ],
    participants: (mirror.deelnemende_organisaties ?? []).map((each) => [
      ...[bare(each.naam), each.roo_id, each.tooi ?? null, each.owms ?? null],
      ...[each.toetredings_datum, each.verdeelsleutel ?? null],
      (each.bestuursorganen ?? []).map(({ naam, owms }) => [naam, owms ?? null]),
    ]),
  };
}

/** How many arrangements have it, by the count in domain/standards.md 1.3. */
const COUNTED: readonly [number, string, (read: RooArrangement) => boolean][] = [
  [1186, 'form', ({ form }) => form !== null],
  [829, 'public body', ({ form }) => form === 'PUBLIC_BODY'],
  [165, 'operations organisation', ({ form }) => form === 'OPERATIONS_ORGANISATION'],
  [137, 'plain agreement', ({ form }) => form === 'PLAIN_AGREEMENT'],
  [55, 'joint organ', ({ form }) => form === 'JOINT_ORGAN'],
  [0, 'centre municipality', ({ form }) => form === 'CENTRE_MUNICIPALITY'],
  [0, 'abbreviation', ({ abbreviation }) => abbreviation !== null],
  [1186, 'type', ({ types }) => types.join() === 'Gemeenschappelijke regeling'],
  [1186, 'known powers', ({ powers }) => powers.length > 0 && powers.every(({ power }) => power !== null)],
  [1078, 'cite title', ({ citeTitle }) => citeTitle !== null],
  [1048, 'body', ({ body }) => body !== null],
  [1185, 'keeper', ({ keeper }) => keeper !== null],
  [965, 'archive keeper', ({ archiveKeeper }) => archiveKeeper !== null],
  [1141, 'decisions', ({ decisions }) => decisions.length > 0],
  [1146, 'legal grounds', ({ legalGrounds }) => legalGrounds.length > 0],
  [1074, 'texts on powers', ({ powerTexts }) => powerTexts.length > 0],
  [1082, 'purpose', ({ purpose }) => purpose !== null],
  [735, 'end', ({ until }) => until !== null],
  [1185, 'verified', ({ verifiedOn }) => verifiedOn !== null],
  [1186, 'changed', ({ changedOn }) => changedOn !== null],
  [493, 'themes', ({ themes }) => themes.length > 0],
  [1185, 'participants', ({ participants }) => participants.length > 0],
  [637, 'previous version', ({ previous }) => previous !== null],
  [637, 'next version', ({ next }) => next !== null],
];

const LISTED: readonly [number, string, (read: RooParticipant) => boolean][] = [
  [9516, 'number', ({ systeemId }) => systeemId !== null],
  [9142, 'TOOI', ({ tooi }) => tooi !== null],
  [9340, 'OWMS', ({ owms }) => owms !== null],
  [9516, 'joining day', ({ joinedOn }) => joinedOn !== null],
  [46, 'share', ({ share }) => share !== null],
  [8480, 'organs', ({ organs }) => organs.length > 0],
  [2, 'an organ we do not know', ({ organs }) => organs.some(({ organ }) => organ === null)],
];

describeWithRegister('the national register', () => {
  let file: RooFile;

  beforeAll(async () => {
    file = await readAll(readFileSync(EXPORT));
  });

  it('holds what its summary says', () => {
    expect(file.summary).toMatchObject({
      exportedOn: '2026-05-16',
      schemaVersion: '2.6.9',
      organisations: 909,
      arrangements: 1186,
      crossBorder: 0,
      participants: 9516,
      refusedRecords: 0,
      refusedParticipants: 0,
      defects: 17,
    });
  });

  it('has these faults and no others', () => {
    const faults = new Map<string, number>();
    for (const { code } of file.problems) faults.set(code, (faults.get(code) ?? 0) + 1);
    expect(Object.fromEntries(faults)).toEqual({
      WRONG_IDENTIFIER: 2,
      JOINED_AFTER_END: 7,
      EMPTY_PERIOD: 4,
      UNKNOWN_ORGAN: 2,
      INVISIBLE_CHARACTERS: 1,
      BROKEN_LINK: 1,
    });
  });

  it.each(COUNTED)('has %d arrangements with: %s', (count, _, has) => {
    expect(file.arrangements.filter(has)).toHaveLength(count);
  });

  it.each(LISTED)('has %d listings with: %s', (count, _, has) => {
    expect(file.arrangements.flatMap(({ participants }) => participants).filter(has)).toHaveLength(count);
  });

  it('gives every field of every arrangement as the independent copy has it', () => {
    const copies = lines<MirrorArrangement>('roo_gr_regelingen_2026-05-16.jsonl.gz');
    const read = new Map(file.arrangements.map((each) => [each.systeemId, each]));
    expect(copies).toHaveLength(read.size);
    for (const copy of copies) {
      const arrangement = read.get(copy.roo_id);
      expect(arrangement && comparable(arrangement)).toEqual(expected(copy));
    }
  });

  it('gives every listing as the table has it', () => {
    const listed = file.arrangements.flatMap(({ systeemId, participants }) =>
      participants.map((each) => ({
        regeling_roo_id: systeemId,
        deelnemer_roo_id: each.systeemId ?? '',
        deelnemer_tooi: each.tooi ?? '',
        deelnemer_naam: each.name ?? '',
        toetredingsdatum: each.joinedOn ?? '',
        verdeelsleutel: each.shareText ?? '',
        bestuursorganen: each.organs.map(({ text }) => text).join('|'),
      })),
    );
    expect(new Set(listed.map((row) => JSON.stringify(row)))).toEqual(
      new Set(rows('roo_gr_deelnames_2026-05-16.csv').map((row) => JSON.stringify(row))),
    );
  });

  it('gives shares that add up to a hundred, wherever it has any', () => {
    const totals = file.arrangements
      .map(({ participants }) => participants.reduce((sum, { share }) => sum + (share ?? 0), 0))
      .filter((total) => total > 0);
    expect(totals.map((total) => total.toFixed(2))).toEqual(Array(4).fill('100.00'));
  });

  it('follows every chain of versions in both directions', () => {
    const read = new Map(file.arrangements.map((each) => [each.systeemId, each]));
    const linked = file.arrangements.filter(({ next }) => next !== null);
    for (const { systeemId, next } of linked)
      expect(read.get(next?.systeemId ?? '')?.previous?.systeemId).toBe(systeemId);
    // An end is the first day out of force: so nearly all chains have no day between their versions.
    const joined = linked.filter(({ until, next }) => read.get(next?.systeemId ?? '')?.from === until);
    expect([linked.length, joined.length]).toEqual([637, 626]);
  });

  it('gives the bodies with their identifiers as the independent copy has them', () => {
    interface Copy {
      readonly naam: string;
      readonly rechtsvorm: string | null;
      readonly start_datum: string | null;
      readonly eind_datum: string | null;
      readonly identifiers: Readonly<Record<string, string>>;
      readonly hoort_bij_gemeenschappelijke_regeling: { readonly roo_id: string } | null;
    }
    const read = new Map(file.organisations.map((each) => [each.systeemId, each]));
    const copies = lines<Copy>('roo_samenwerkingsorganisaties_2026-05-16.jsonl.gz');
    expect(copies).toHaveLength(453);
    for (const copy of copies) {
      const body = read.get(copy.identifiers['roo_id'] ?? '');
      const code = (issuer: string) => body?.identifiers.find((each) => each.issuer === issuer)?.value;
      expect([body?.name, body?.legalForm, body?.from, body?.until, body?.arrangement?.systeemId]).toEqual([
        ...[bare(copy.naam), copy.rechtsvorm, copy.start_datum, copy.eind_datum],
        copy.hoort_bij_gemeenschappelijke_regeling?.roo_id,
      ]);
      expect([body?.tooi ?? undefined, code('OIN'), code('KvK-nummer'), code('RSIN'), code('Organisatiecode')]).toEqual(
        ['tooi', 'oin', 'kvk', 'rsin', 'organisatiecode'].map((issuer) => copy.identifiers[issuer]),
      );
    }
  });

  it('is read in a few times what the parser alone takes, in little memory', () => {
    const { cpu, bareCpu, wall, peak, bytes } = measureReading(EXPORT, 1, 100);
    const said = `${(bytes / 1e6).toFixed(1)} MB in ${wall} ms (processor ${cpu} ms, parser alone ${bareCpu} ms), ${peak} MB`;
    process.stderr.write(`\n    reading the register: ${said}\n`);
    expect(cpu).toBeLessThan(10 * bareCpu);
    expect(peak).toBeLessThan(400);
  });
});

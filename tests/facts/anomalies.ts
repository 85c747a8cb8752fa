import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { globalId } from '../../src/registry/reading/ids';
import { PROJECT } from '../support/components';
import { asList, at, differs, listAt, slugs, sorted } from './comparisons';
import type { Registry } from './registry';

/** A mistake of the national register, with the values that show it. */
export interface Anomaly {
  readonly id: string;
  readonly kind: string;
  readonly arrangement: string;
  readonly organisation?: string;
  readonly [value: string]: unknown;
}

export const ANOMALIES = parse(
  readFileSync(join(PROJECT, 'tests', 'fixtures', 'register-anomalies.yaml'), 'utf8'),
) as readonly Anomaly[];

type Ask = (document: string) => Promise<Record<string, unknown>>;
type Evidence = (anomaly: Anomaly, ask: Ask) => Promise<string | null>;

const withoutPrefix = (slug: string) => slug.replace(/^(?:gr|gemeente)-/, '');
const nodeId = (kind: string, id: string) => globalId({ kind, id, view: { day: '', asked: false } });

/** The participation an anomaly is about, on whichever day it was; null when there is none. */
async function participation({ arrangement, organisation = '' }: Anomaly, ask: Ask): Promise<unknown> {
  const slug = `deelname-${withoutPrefix(arrangement)}-${withoutPrefix(organisation)}`;
  const { node } = await ask(`{ node(id: "${nodeId('participation', slug)}") { ... on Participation {
    arrangement { slug } organisation { slug period { from until } } period { from until } origin
    registerJoinedOn inRegister stillListed
    continues { organisation { slug period { until } } period { until } listedUntil } } } }`);
  return node ?? null;
}

async function arrangement({ arrangement: slug }: Anomaly, ask: Ask, fields: string): Promise<unknown> {
  return (await ask(`{ arrangement(by: {slug: "${slug}"}) { ${fields} } }`)).arrangement;
}

const VERSIONS = 'versions(first: 100) { nodes { rooId registerForm participantsListed period { from until } } }';

async function versions(anomaly: Anomaly, ask: Ask): Promise<string | null> {
  const found = listAt(await arrangement(anomaly, ask, VERSIONS), 'versions');
  const byId = (id: unknown) => found.find((each) => at(each, 'rooId') === id);
  return differs(
    [at(byId(anomaly.version), 'period.until'), at(byId(anomaly.next), 'period.from')],
    [anomaly.endsOn, anomaly.startsOn],
  );
}

/** How many participants the version in force lists. */
async function listed(anomaly: Anomaly, ask: Ask): Promise<unknown> {
  const found = listAt(await arrangement(anomaly, ask, VERSIONS), 'versions');
  return at(
    found.find((each) => at(each, 'period.until') === null),
    'participantsListed',
  );
}

async function countDiffers(anomaly: Anomaly, ask: Ask): Promise<string | null> {
  const title = anomaly.arrangement === 'gr-mrdh' ? 'Aantal gemeenten in de MRDH' : 'Aantal gemeenten in de DCMR';
  const { discrepancies } = await ask(
    '{ discrepancies(first: 100) { nodes { title(language: NL) claims { value(language: EN) } } } }',
  );
  const discrepancy = listAt(discrepancies, '').find((each) => at(each, 'title') === title);
  const said = asList(at(discrepancy, 'claims'))
    .map((claim) => at(claim, 'value'))
    .join('; ');
  const numbers = [anomaly.purposeText, anomaly.described ?? anomaly.municipalities].map(String);
  const silent = numbers.filter((number) => !said.includes(number));
  return (
    differs(await listed(anomaly, ask), anomaly.listed) ??
    (silent.length > 0 ? `no claim says ${silent.join(', ')}` : null)
  );
}

async function organNotAllowed(anomaly: Anomaly, ask: Ask): Promise<string | null> {
  const found = await arrangement(
    anomaly,
    ask,
    'participations(first: 100) { nodes { organs } } fulfilments { obligation { binds } }',
  );
  const organs = listAt(found, 'participations').flatMap((each) => asList(at(each, 'organs')));
  const allowed = asList(at(found, 'fulfilments')).flatMap((each) => asList(at(each, 'obligation.binds')));
  return (
    differs(sorted(allowed), anomaly.allowed) ??
    differs(sorted(organs.filter((organ) => !allowed.includes(organ))), anomaly.listed)
  );
}

async function joinDateWrong(anomaly: Anomaly, ask: Ask): Promise<string | null> {
  // On this day all nine take part; two of them ended since.
  const fields = 'on(day: "2020-06-01") { participations(first: 100) { nodes { registerJoinedOn period { from } } } }';
  const found = await arrangement(anomaly, ask, fields);
  const wrong = listAt(at(found, 'on'), 'participations').filter(
    (each) =>
      at(each, 'registerJoinedOn') === anomaly.registerDay &&
      String(at(each, 'period.from')) > String(anomaly.registerDay) &&
      String(at(each, 'period.from')) <= String(anomaly.joinedUntil),
  );
  return differs(wrong.length, anomaly.participants);
}

/** For each kind of mistake: what is lacking of its evidence in the registry, null when it stands there. */
export const EVIDENCE_OF: Readonly<Record<string, Evidence>> = {
  'dissolved-participant-still-listed': async (anomaly, ask) => {
    const found = await participation(anomaly, ask);
    return differs(
      [at(found, 'stillListed'), at(found, 'organisation.period.until'), at(found, 'period.until')],
      [true, anomaly.endedOn, anomaly.endedOn],
    );
  },
  'successor-missing': async (anomaly, ask) => {
    const found = await participation(anomaly, ask);
    return differs(
      [
        at(found, 'inRegister'),
        at(found, 'origin'),
        at(found, 'period.from'),
        sorted(slugs(asList(at(found, 'continues')).map((each) => at(each, 'organisation')))),
      ],
      [false, 'SUCCESSION', anomaly.since, anomaly.predecessors],
    );
  },
  'join-date-before-municipality-existed': async (anomaly, ask) => {
    const found = await participation(anomaly, ask);
    const [registered, existed] = [at(found, 'registerJoinedOn'), at(found, 'organisation.period.from')];
    return (
      differs([registered, existed], [anomaly.registerDay, anomaly.existsSince]) ??
      (String(registered) < String(existed) ? null : 'the day of the register is not the earlier one')
    );
  },
  'successor-listed-late': async (anomaly, ask) => {
    const found = await participation(anomaly, ask);
    return differs(
      [at(found, 'organisation.period.from'), at(found, 'period.from'), at(found, 'registerJoinedOn')],
      [anomaly.existsSince, anomaly.existsSince, anomaly.listedFrom],
    );
  },
  'not-continued-after-merger': async (anomaly, ask) => {
    const successor = await participation(anomaly, ask);
    const before = await participation({ ...anomaly, organisation: String(anomaly.predecessor) }, ask);
    const { organisation } = await ask(
      `{ organisation(by: {slug: "${String(anomaly.predecessor)}"}) { successors { slug } } }`,
    );
    return differs(
      [successor, at(before, 'period.until'), slugs(asList(at(organisation, 'successors')))],
      [null, anomaly.endedOn, [anomaly.organisation]],
    );
  },
  'overlapping-versions': async (anomaly, ask) =>
    (await versions(anomaly, ask)) ??
    (String(anomaly.startsOn) < String(anomaly.endsOn) ? null : 'they do not overlap'),
  'gap-between-versions': async (anomaly, ask) =>
    (await versions(anomaly, ask)) ?? (String(anomaly.startsOn) > String(anomaly.endsOn) ? null : 'there is no gap'),
  'count-in-text-differs': countDiffers,
  'form-differs-from-text': async (anomaly, ask) => {
    const found = await arrangement(anomaly, ask, 'registerForm note(language: NL)');
    return differs(
      [at(found, 'registerForm'), String(at(found, 'note')).includes(String(anomaly.formInText))],
      [anomaly.registerForm, true],
    );
  },
  'organ-not-allowed': organNotAllowed,
  'join-date-wrong': joinDateWrong,
  'version-missing': async (anomaly, ask) => {
    const found = await arrangement(anomaly, ask, `${VERSIONS} note(language: NL)`);
    const starts = listAt(found, 'versions').map((each) => at(each, 'period.from'));
    return differs(
      [starts.includes(anomaly.inForceSince), String(at(found, 'note')).includes(String(anomaly.text))],
      [false, true],
    );
  },
  'body-ended-while-arrangement-lives': async (anomaly, ask) => {
    const found = await arrangement(anomaly, ask, 'status body { period { until } }');
    return differs([at(found, 'status'), at(found, 'body.period.until')], ['LIVE', anomaly.endedOn]);
  },
};

/** A sentence for each mistake whose evidence is not in the registry. */
export async function unproven({ ask }: Registry): Promise<string[]> {
  const problems = await Promise.all(
    ANOMALIES.map(async (anomaly) => {
      const evidence = EVIDENCE_OF[anomaly.kind];
      const problem = evidence ? await evidence(anomaly, ask) : `nobody knows what shows ${anomaly.kind}`;
      return problem === null ? [] : [`${anomaly.id} ${anomaly.kind} ${anomaly.arrangement}: ${problem}`];
    }),
  );
  return problems.flat();
}

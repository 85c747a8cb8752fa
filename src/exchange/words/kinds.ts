import type { Prose } from '../../records/field';

interface KindInWords {
  readonly one: Prose;
  readonly many: Prose;
}

const words = (nl: string, manyNl: string, en: string, manyEn: string): KindInWords => ({
  one: { nl, en },
  many: { nl: manyNl, en: manyEn },
});

/** What the kinds of record are called, one and many. A test misses none. */
export const KINDS_IN_WORDS: Readonly<Record<string, KindInWords>> = {
  source: words('bron', 'bronnen', 'source', 'sources'),
  organisation: words('organisatie', 'organisaties', 'organisation', 'organisations'),
  'register-entry': words('registervermelding', 'registervermeldingen', 'register entry', 'register entries'),
  'statutory-entry': words(
    'wettelijke plicht per registervermelding',
    'wettelijke plichten per registervermelding',
    'statutory entry',
    'statutory entries',
  ),
  'inhabitant-count': words('inwonertal', 'inwonertallen', 'inhabitant count', 'inhabitant counts'),
  reorganisation: words('herindeling', 'herindelingen', 'reorganisation', 'reorganisations'),
  region: words('regio', 'regio’s', 'region', 'regions'),
  placement: words('indeling', 'indelingen', 'placement', 'placements'),
  act: words('wet', 'wetten', 'act', 'acts'),
  amendment: words('wetswijziging', 'wetswijzigingen', 'amendment', 'amendments'),
  provision: words('bepaling', 'bepalingen', 'provision', 'provisions'),
  'legal-form': words('rechtsvorm', 'rechtsvormen', 'legal form', 'legal forms'),
  obligation: words('verplichting', 'verplichtingen', 'obligation', 'obligations'),
  'policy-theme': words('thema', 'thema’s', 'policy theme', 'policy themes'),
  arrangement: words('regeling', 'regelingen', 'arrangement', 'arrangements'),
  'arrangement-version': words(
    'versie van een regeling',
    'versies van regelingen',
    'arrangement version',
    'arrangement versions',
  ),
  participation: words('deelname', 'deelnames', 'participation', 'participations'),
  fulfilment: words('vervulling', 'vervullingen', 'fulfilment', 'fulfilments'),
  classification: words('kwalificatie', 'kwalificaties', 'classification', 'classifications'),
  competence: words('bevoegdheid', 'bevoegdheden', 'competence', 'competences'),
  board: words('bestuur', 'besturen', 'board', 'boards'),
  office: words('vestiging', 'vestigingen', 'office', 'offices'),
  clause: words('bepaling van een regeling', 'bepalingen van regelingen', 'clause', 'clauses'),
  seat: words('zetel', 'zetels', 'seat', 'seats'),
  appointment: words('benoeming', 'benoemingen', 'appointment', 'appointments'),
  'document-event': words('stuk', 'stukken', 'document event', 'document events'),
  decision: words('besluit', 'besluiten', 'decision', 'decisions'),
  'meeting-calendar': words('vergaderrooster', 'vergaderroosters', 'meeting calendar', 'meeting calendars'),
  commitment: words('toezegging of motie', 'toezeggingen en moties', 'commitment', 'commitments'),
  'related-party-list': words(
    'paragraaf verbonden partijen',
    'paragrafen verbonden partijen',
    'related party list',
    'related party lists',
  ),
  'related-party': words('verbonden partij', 'verbonden partijen', 'related party', 'related parties'),
  'ibp-programme': words(
    'interbestuurlijk programma',
    'interbestuurlijke programma’s',
    'IBP programme',
    'IBP programmes',
  ),
  signatory: words('ondertekenaar', 'ondertekenaars', 'signatory', 'signatories'),
  'ibp-line': words('lijn van het IBP', 'lijnen van het IBP', 'IBP line', 'IBP lines'),
  'ibp-theme': words('thema van het IBP', 'thema’s van het IBP', 'IBP theme', 'IBP themes'),
  crosswalk: words('kruistabel', 'kruistabellen', 'crosswalk', 'crosswalks'),
  event: words('gebeurtenis', 'gebeurtenissen', 'event', 'events'),
  document: words('document', 'documenten', 'document', 'documents'),
  agenda: words('agenda', 'agenda’s', 'agenda', 'agendas'),
  challenge: words('opgave', 'opgaven', 'challenge', 'challenges'),
  'agenda-task': words('opdracht', 'opdrachten', 'agenda task', 'agenda tasks'),
  uptake: words('opgepakte opdracht', 'opgepakte opdrachten', 'uptake', 'uptakes'),
  programme: words('programma', 'programma’s', 'programme', 'programmes'),
  objective: words('doel', 'doelen', 'objective', 'objectives'),
  'policy-document': words('beleidsdocument', 'beleidsdocumenten', 'policy document', 'policy documents'),
  'service-channel': words('dienstverleningskanaal', 'dienstverleningskanalen', 'service channel', 'service channels'),
  amount: words('bedrag', 'bedragen', 'amount', 'amounts'),
  procedure: words('zienswijzeprocedure', 'zienswijzeprocedures', 'procedure', 'procedures'),
  claim: words('bewering', 'beweringen', 'claim', 'claims'),
  discrepancy: words('tegenspraak', 'tegenspraken', 'discrepancy', 'discrepancies'),
  gap: words('leemte', 'leemten', 'gap', 'gaps'),
};

/** What a kind is called; its own name where the list misses it. */
export function kindInWords(name: string): KindInWords {
  return KINDS_IN_WORDS[name] ?? words(name, name, name, name);
}

import { Unreadable } from '../delivery';
import { phrase } from '../words';

const ONT = 'https://identifier.overheid.nl/tooi/def/ont/';
const PROV = 'http://www.w3.org/ns/prov#';
const SKOS = 'http://www.w3.org/2004/02/skos/core#';

/** The properties of a TOOI list that are read. */
export const PROPERTY = {
  label: 'http://www.w3.org/2000/01/rdf-schema#label',
  officialWithoutKind: `${ONT}officieleNaamExclSoort`,
  officialWithKind: `${ONT}officieleNaamInclSoort`,
  sort: `${ONT}officieleNaamSorteer`,
  preferredWithoutKind: `${ONT}voorkeursnaamExclSoort`,
  preferredWithKind: `${ONT}voorkeursnaamInclSoort`,
  preferredSort: `${ONT}voorkeursnaamSorteer`,
  alternative: `${ONT}alternatieveNaam`,
  abbreviation: `${ONT}afkorting`,
  code: `${ONT}organisatiecode`,
  province: `${ONT}ligtInProvincie`,
  owms: `${ONT}owmsId`,
  firstDay: `${ONT}begindatum`,
  lastDay: `${ONT}einddatum`,
  lastDayOfState: `${ONT}einddatumHV`,
  firstMoment: `${PROV}generatedAtTime`,
  endMoment: `${PROV}invalidatedAtTime`,
  stateOf: `${PROV}specializationOf`,
  ended: `${PROV}invalidated`,
  continued: `${PROV}used`,
  created: `${PROV}generated`,
  moment: `${ONT}tijdstipWijziging`,
  registered: `${ONT}tijdstipRegistratie`,
  reason: `${ONT}redenWijziging`,
  legalGround: `${ONT}heeftJuridischeGrondslag`,
  ground: `${ONT}heeftGrondslag`,
  groundText: `${ONT}heeftGrondslagString`,
  listTitle: `${ONT}titel`,
  viewedOn: `${ONT}zichtdatum`,
  publishedOn: `${ONT}publicatiedatum`,
  issue: 'https://identifier.overheid.nl/tooi/def/wl/volgnummer',
  themeLabel: `${SKOS}prefLabel`,
  broader: `${SKOS}broader`,
} as const;

/** The number of an organisation within its kind; no organisation has two of them. */
export const NUMBERS = ['gemeente', 'provincie', 'waterschaps', 'so', 'col', 'zbo'].map((kind) => `${ONT}${kind}code`);

/** A value as a list gives it: a text, perhaps in a language, or an address. */
interface Value {
  readonly text: string;
  readonly language: string | null;
}

/** One resource with its properties by their full addresses. */
export class TooiNode {
  constructor(private readonly json: Readonly<Record<string, unknown>>) {}

  /** Null where it has none that others could refer to. */
  get address(): string | null {
    const id = this.json['@id'];
    return typeof id === 'string' && /^https?:\/\/\S+$/.test(id) ? id : null;
  }

  /** The last names of its classes: `Gemeente`, `Concept`. */
  get classes(): string[] {
    return asList(this.json['@type'])
      .filter((type) => typeof type === 'string')
      .map((type) => type.split(/[/#]/).at(-1) ?? type);
  }

  /** All texts or addresses of a property. */
  all(property: string): string[] {
    return this.values(property).map(({ text }) => text);
  }

  /** The first value of a property; the Dutch one where there are several languages. */
  one(property: string): string | null {
    const values = this.values(property);
    return (values.find(({ language }) => language === 'nl') ?? values[0])?.text ?? null;
  }

  private values(property: string): Value[] {
    return asList(this.json[property])
      .map(valueOf)
      .filter((value) => value !== null);
  }
}

function asList(json: unknown): readonly unknown[] {
  return json === undefined || json === null ? [] : Array.isArray(json) ? (json as unknown[]) : [json];
}

function valueOf(json: unknown): Value | null {
  const { '@id': id, '@value': value, '@language': language } = isRecord(json) ? json : { '@value': json };
  const found = id ?? value;
  const text = typeof found === 'string' || typeof found === 'number' ? phrase(String(found)) : null;
  return text === null ? null : { text, language: typeof language === 'string' ? language : null };
}

function isRecord(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** The resources of a document in expanded JSON-LD: a list of them, or a list below @graph. */
export function nodesOf(text: string): TooiNode[] {
  const json = parsed(text);
  if (isRecord(json) && '@context' in json)
    throw new Unreadable(
      0,
      'expected JSON-LD with full addresses, found one with a @context: take the expanded version',
    );
  const list = isRecord(json) ? json['@graph'] : json;
  if (!Array.isArray(list) || !list.every(isRecord))
    throw new Unreadable(0, 'expected a list of resources (JSON-LD), found other JSON');
  return list.map((each) => new TooiNode(each));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const position = /at position (\d+)/.exec(reason)?.[1];
    const line = position === undefined ? 0 : text.slice(0, Number(position)).split('\n').length;
    throw new Unreadable(line, `this is not JSON: ${reason}`);
  }
}

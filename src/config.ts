/** Every environment variable that Samenhang reads, and what it is for. Nothing else in src reads the environment. */
export const SETTINGS = {
  PORT: 'The port to listen on; 4000 when left out.',
  HOST: 'The address to listen on; 127.0.0.1 when left out, which only this machine can reach.',
  PUBLIC_URI: 'The address under which readers reach this registry; permanent addresses start with it.',
  OIN: 'The organisation number (OIN) of who runs this registry, 20 digits: the source of its change events.',
  DATA_PUBLISHER: 'The name of the organisation that makes and publishes the data, for catalogues.',
  DATA_PUBLISHER_URI: 'The address that names that organisation, such as its own in TOOI.',
  DATA_CONTACT: 'The mail address for questions about the data, of an office and not of a person.',
  DATA_LICENCE: 'The address of the licence under which the data as a whole may be used.',
  DATA_DIR: 'The folder of the embedded database; ./data when left out.',
  NEO4J_URI: 'The address of a Neo4j server or cluster; left out, the embedded database is used.',
  NEO4J_USERNAME: 'The user name on Neo4j.',
  NEO4J_PASSWORD: 'The password on Neo4j.',
  NEO4J_DATABASE: "The name of the database on Neo4j; the server's own default when left out.",
} as const;

export type SettingName = keyof typeof SETTINGS;
type Environment = Readonly<Record<string, string | undefined>>;

/** Which engine holds the graph, and where. */
export type EngineConfig =
  | { readonly kind: 'embedded'; readonly folder: string }
  | {
      readonly kind: 'neo4j';
      readonly uri: string;
      readonly username: string;
      readonly password: string;
      readonly database?: string;
    };

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Without a slash at its end. */
  readonly publicUri: string;
  /** The organisation number of who runs the registry; null where none is set. */
  readonly oin: string | null;
  /** What only the operator can say of the data as a whole; null for what is not set. */
  readonly publication: {
    readonly publisher: string | null;
    readonly publisherUri: string | null;
    readonly contact: string | null;
    readonly licence: string | null;
  };
  readonly engine: EngineConfig;
}

/** Says all that is wrong with the settings at once, a sentence each. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(['The settings of Samenhang are not right:', ...problems.map((problem) => `- ${problem}`)].join('\n'));
    this.name = 'ConfigError';
  }
}

/** Reads the settings once, from the environment of the process unless another is given. Throws a ConfigError. */
export function readConfig(environment: Environment = process.env): Config {
  const problems: string[] = [];
  /** An empty variable counts as left out: that is what an unset variable in a compose file becomes. */
  const setting = (name: SettingName) => environment[name]?.trim() || undefined;

  const port = portFrom(setting('PORT') ?? '4000', problems);
  const host = setting('HOST') ?? '127.0.0.1';
  const stated = setting('PUBLIC_URI');
  const publicUri = stated === undefined ? `http://${hostInUri(host)}:${port}` : publicUriFrom(stated, problems);
  const oin = setting('OIN') ?? null;
  if (oin !== null && !/^\d{20}$/.test(oin)) problems.push(`OIN must be a number of 20 digits, but it is "${oin}".`);
  const publication = publicationFrom(setting, problems);
  const engine = engineFrom(setting, problems);
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.freeze({
    port,
    host,
    publicUri,
    oin,
    publication: Object.freeze(publication),
    engine: Object.freeze(engine),
  });
}

function portFrom(text: string, problems: string[]): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (!(port <= 65_535)) problems.push(`PORT must be a whole number from 0 to 65535, but it is "${text}".`);
  return port;
}

/** An IPv6 address stands between brackets in an address with a port. */
function hostInUri(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

function publicUriFrom(text: string, problems: string[]): string {
  const uri = URL.canParse(text) ? new URL(text) : undefined;
  const isUsable = uri && ['http:', 'https:'].includes(uri.protocol) && !uri.search && !uri.hash && !uri.username;
  if (!isUsable)
    problems.push(`PUBLIC_URI must be an http or https address without query or fragment, but it is "${text}".`);
  return text.replace(/\/+$/, '');
}

/** Signs that no address in linked data may have. */
const ADDRESS = /^https?:\/\/[^\s<>"{}|\\^`]+$/;
const MAIL = /^[^\s@<>"{}|\\^`%?#]+@[^\s@<>"{}|\\^`%?#]+\.[^\s@<>"{}|\\^`%?#]+$/;

function publicationFrom(
  setting: (name: SettingName) => string | undefined,
  problems: string[],
): Config['publication'] {
  const [publisher, contact] = [setting('DATA_PUBLISHER') ?? null, setting('DATA_CONTACT') ?? null];
  const address = (name: 'DATA_PUBLISHER_URI' | 'DATA_LICENCE') => {
    const text = setting(name) ?? null;
    if (text !== null && !(ADDRESS.test(text) && URL.canParse(text)))
      problems.push(`${name} must be an http or https address, but it is "${text}".`);
    return text;
  };
  const [publisherUri, licence] = [address('DATA_PUBLISHER_URI'), address('DATA_LICENCE')];
  if (publisherUri !== null && publisher === null)
    problems.push('DATA_PUBLISHER_URI is set but DATA_PUBLISHER is not: set DATA_PUBLISHER, or leave out both.');
  if (contact !== null && !MAIL.test(contact))
    problems.push(`DATA_CONTACT must be a mail address such as gegevens@voorbeeld.nl, but it is "${contact}".`);
  return { publisher, publisherUri, contact, licence };
}

const NEO4J_URI = /^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^/\s]+/;

function engineFrom(setting: (name: SettingName) => string | undefined, problems: string[]): EngineConfig {
  const [uri, username, password] = [setting('NEO4J_URI'), setting('NEO4J_USERNAME'), setting('NEO4J_PASSWORD')];
  const database = setting('NEO4J_DATABASE');
  if (uri === undefined) {
    for (const name of ['NEO4J_USERNAME', 'NEO4J_PASSWORD', 'NEO4J_DATABASE'] as const)
      if (setting(name)) problems.push(`${name} is set but NEO4J_URI is not: set NEO4J_URI, or leave out both.`);
    return { kind: 'embedded', folder: setting('DATA_DIR') ?? './data' };
  }
  if (!NEO4J_URI.test(uri))
    problems.push(`NEO4J_URI must start with bolt:// or neo4j:// (or +s, +ssc) and name a host, but it is "${uri}".`);
  if (!username) problems.push('NEO4J_URI is set, so NEO4J_USERNAME must be set too.');
  if (!password) problems.push('NEO4J_URI is set, so NEO4J_PASSWORD must be set too.');
  return {
    kind: 'neo4j',
    uri,
    username: username ?? '',
    password: password ?? '',
    ...(database ? { database } : {}),
  };
}

import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { GraphError } from '../graph/errors';
import { limitExceeded, Refusal } from '../registry/errors';
import { MAX_SELECTIONS, MAX_TOKENS, QUERY_TIME } from './limits/limits';
import { described, type Log, logToStderr } from './log';

/**
 * Every `extensions.code` a client can meet, what it means, and the HTTP status of an answer that consists of nothing
 * else. A question of which some part could be answered has status 200, whatever stands in its `errors`.
 */
export const ERRORS = {
  BAD_USER_INPUT: {
    status: 400,
    meaning: 'An argument or variable is not what was expected; the message says what was.',
  },
  NOT_FOUND: { status: 404, meaning: 'The registry does not know what an argument or address names.' },
  AMBIGUOUS: { status: 400, meaning: 'A name means several things; `extensions.candidates` lists them.' },
  LIMIT_EXCEEDED: { status: 400, meaning: 'The question is larger than allowed; `extensions.limit` says which limit.' },
  UNAVAILABLE: {
    status: 503,
    meaning: 'The database does not answer, or the server is starting or stopping; try later.',
  },
  TIMEOUT: { status: 504, meaning: 'The question took too long and was stopped; ask for less.' },
  CONFLICT: { status: 409, meaning: 'Something changed at the same moment, or is recorded otherwise; read it again.' },
  GRAPHQL_PARSE_FAILED: { status: 400, meaning: 'The document is not GraphQL.' },
  GRAPHQL_VALIDATION_FAILED: { status: 400, meaning: 'The document does not fit the schema.' },
  OPERATION_RESOLUTION_FAILURE: {
    status: 400,
    meaning: 'The document holds several operations, or not the one named.',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    status: 200,
    meaning: 'Documents are sent in full; a hash in their place is not known.',
  },
  BAD_REQUEST: { status: 400, meaning: 'The request is not one that GraphQL over HTTP allows.' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, meaning: 'The body is not JSON in a known encoding.' },
  PAYLOAD_TOO_LARGE: { status: 413, meaning: 'The body is larger than allowed.' },
  FORBIDDEN: { status: 403, meaning: 'Whoever asks may not do this.' },
  METHOD_NOT_ALLOWED: { status: 405, meaning: 'The address takes other methods; the `Allow` header names them.' },
  NOT_ACCEPTABLE: { status: 406, meaning: 'The address has none of the forms that the request takes.' },
  INTERNAL_SERVER_ERROR: { status: 500, meaning: 'A defect of ours; `extensions.id` finds it in the log.' },
} as const satisfies Record<string, { status: number; meaning: string }>;

export type ErrorCode = keyof typeof ERRORS;

/** What a client is told of errors that are not its own: nothing about our inside. */
const PUBLIC_MESSAGES = {
  UNAVAILABLE: 'The database does not answer at the moment. Try again in a while.',
  TIMEOUT: `The question took longer than ${QUERY_TIME / 1000} seconds and was stopped. Ask for less: a smaller "first", fewer levels.`,
  CONFLICT: 'Something else was written at the same moment. Try again.',
  INTERNAL_SERVER_ERROR: 'Something went wrong here, not in your question. The operator can find it by its id.',
} as const;

type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** Decides what a client sees of an error: refusals as they are, all else as a code and an id, with the cause logged. */
export function createFormatError(log: Log = logToStderr): FormatError {
  return (formatted, error) => {
    const refusal = refusalIn(error) ?? limitIn(formatted, error);
    if (refusal) return { ...formatted, message: refusal.message, extensions: refusal.extensions };
    const cause = causeOf(error);
    if (cause instanceof GraphError) return masked(formatted, engineCode(cause), { cause, log });
    const code = codeForTheAsker(formatted, cause);
    if (code !== undefined) return { ...formatted, extensions: { code } };
    return masked(formatted, 'INTERNAL_SERVER_ERROR', { cause, log });
  };
}

function masked(
  formatted: GraphQLFormattedError,
  code: keyof typeof PUBLIC_MESSAGES,
  { cause, log }: { cause: unknown; log: Log },
): GraphQLFormattedError {
  const id = randomUUID();
  const level = code === 'INTERNAL_SERVER_ERROR' ? 'error' : 'warning';
  log({ level, message: `A question failed: ${code}`, id, path: formatted.path, cause: described(cause) });
  return { ...formatted, message: PUBLIC_MESSAGES[code], extensions: { code, id } };
}

/** What a reader is told of an error, outside GraphQL: its code and a sentence. */
export function toldOf(error: unknown): [ErrorCode, string] {
  if (error instanceof Refusal) return [error.code, error.message];
  const code = error instanceof GraphError ? engineCode(error) : 'INTERNAL_SERVER_ERROR';
  return [code, PUBLIC_MESSAGES[code]];
}

/** LOCKED and BAD_QUERY are defects of ours once the program runs. */
function engineCode({ code }: GraphError): keyof typeof PUBLIC_MESSAGES {
  return code === 'LOCKED' || code === 'BAD_QUERY' ? 'INTERNAL_SERVER_ERROR' : code;
}

/** What was thrown first, below the layers that graphql-js and Apollo put around it. */
function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? causeOf(error.originalError) : error;
}

function refusalIn(error: unknown): Refusal | undefined {
  const cause = causeOf(error);
  return cause instanceof Refusal ? cause : undefined;
}

/** Limits that graphql-js and Apollo count for us. They have no code for them, so a text tells two of them. */
function limitIn({ extensions, message }: GraphQLFormattedError, error: unknown): Refusal | undefined {
  const advice = 'ask for it in several questions';
  if (extensions?.code === 'GRAPHQL_PARSE_FAILED' && /more tha[nt] \d+ tokens/.test(message)) {
    const text = `A question may have ${MAX_TOKENS} words and signs, this one has more: ${advice}.`;
    return limitExceeded(text, { name: 'tokens', limit: MAX_TOKENS });
  }
  const { validationErrorCode } = error instanceof GraphQLError ? error.extensions : {};
  // The second is where graphql-js stops comparing fields of the same name with each other.
  if (validationErrorCode !== 'MAX_RECURSIVE_SELECTIONS_EXCEEDED' && message !== 'Validation aborted.')
    return undefined;
  const text = `A question may have ${MAX_SELECTIONS} fields with its fragments written out, this one has more: ${advice}.`;
  return limitExceeded(text, { name: 'selections', limit: MAX_SELECTIONS });
}

/** Errors about the request or document that graphql-js and Apollo word for the asker. */
const FOR_THE_ASKER: readonly unknown[] = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'BAD_REQUEST',
  'BAD_USER_INPUT',
] satisfies ErrorCode[];

/**
 * The code of an error that graphql-js or Apollo raised for the asker. A code alone does not make an error public:
 * below it must be an error of theirs, or of our scalars, whose own code Apollo covers with that of validation.
 */
function codeForTheAsker({ extensions }: GraphQLFormattedError, cause: unknown): unknown {
  if (!(cause instanceof GraphQLError)) return undefined;
  const code = [cause.extensions['code'], extensions?.code].find((each) => FOR_THE_ASKER.includes(each));
  // graphql-js refuses some arguments only while running and gives those errors no code; all of them begin so.
  return code ?? (/^Argument "/.test(cause.message) ? 'BAD_USER_INPUT' : undefined);
}

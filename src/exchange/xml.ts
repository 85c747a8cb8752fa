import { type SaxesAttributeNS, SaxesParser } from 'saxes';
import { Unreadable } from './delivery';

/** What may be in a file we read. Real registers stay far below; a file made to exhaust the reader does not. */
export const XML_LIMITS = {
  /** Elements within elements. */
  depth: 50,
  /** Characters without a tag between them. */
  text: 5_000_000,
} as const;

/** A start tag, by local names only: the namespaces of registers change with their versions. */
export interface StartTag {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly line: number;
}

/** What is told of a document, and gathers items meanwhile. */
export interface XmlListener<Item> {
  opened(tag: StartTag): void;
  text(text: string): void;
  closed(): void;
  /** What has been completed since it was last asked. */
  take(): readonly Item[];
}

/**
 * Reads a document as it comes in; what the listener completes is yielded at once. No document type, no entities but
 * the five of XML: a document cannot make itself larger than its file. Raises Unreadable with the line at the first
 * fault, also where the document ends too early.
 */
export async function* readXml<Item>(texts: AsyncIterable<string>, listener: XmlListener<Item>): AsyncGenerator<Item> {
  const guard = guardedParser(listener);
  for await (const text of texts) {
    guard.write(text);
    yield* listener.take();
  }
  guard.close();
  yield* listener.take();
}

function guardedParser(listener: XmlListener<unknown>) {
  const parser = new SaxesParser({ xmlns: true });
  let begun = false;
  let depth = 0;
  let sinceTag = 0;
  const refuse = (message: string): never => {
    throw new Unreadable(parser.line, message);
  };
  const checkEncoding = () => {
    const { encoding = 'UTF-8' } = parser.xmlDecl;
    if (!/^(utf-?8|us-ascii)$/i.test(encoding)) refuse(`expected a file in UTF-8, found one that says ${encoding}`);
  };
  // Six events and not one more: with a seventh V8 gives up on the shape of the parser, which then takes three times
  // as long. So the declaration is asked for and not listened to.
  parser.on('error', (error) => {
    const fault = error.message.replace(/^\d+:\d+: |\.$/g, '');
    if (!begun) throw new Unreadable(1, `this is not XML: ${fault}`);
    refuse(`this is not well-formed XML: ${fault}`);
  });
  parser.on('doctype', () => refuse('a document type (DOCTYPE) is not accepted'));
  parser.on('opentag', (tag) => {
    if (!begun) checkEncoding();
    begun = true;
    if (++depth > XML_LIMITS.depth) refuse(`elements are nested more than ${XML_LIMITS.depth} deep`);
    sinceTag = 0;
    listener.opened({
      name: tag.local,
      namespace: tag.uri,
      attributes: byLocalName(tag.attributes),
      line: parser.line,
    });
  });
  parser.on('text', (text) => listener.text(text));
  parser.on('cdata', (text) => listener.text(text));
  parser.on('closetag', () => {
    depth -= 1;
    sinceTag = 0;
    listener.closed();
  });
  return {
    write(text: string) {
      sinceTag += text.length;
      parser.write(text);
      if (sinceTag > XML_LIMITS.text) refuse(`no tag was found in ${XML_LIMITS.text} characters`);
    },
    close: () => void parser.close(),
  };
}

function byLocalName(attributes: Record<string, SaxesAttributeNS>): Map<string, string> {
  const named = Object.values(attributes).filter(({ name, prefix }) => prefix !== 'xmlns' && name !== 'xmlns');
  return new Map(named.map(({ local, value }) => [local, value]));
}

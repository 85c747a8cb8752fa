import { create } from 'xmlbuilder2';

/** An item of a feed. */
export interface Entry {
  /** The address that names it, and never another. */
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  /** What it is about. */
  readonly link: string;
  readonly category: string;
  readonly text: string;
}

export interface Feed {
  /** Its own address. */
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly language: string;
  readonly updated: string;
  /** What it is about. */
  readonly link: string;
  readonly entries: readonly Entry[];
}

const ATOM = 'http://www.w3.org/2005/Atom';

/** A feed in the Atom syndication format (RFC 4287). */
export function atom(feed: Feed): string {
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele(ATOM, 'feed', { 'xml:lang': feed.language });
  const add = (name: string, text: string) => root.ele(name).txt(readable(text));
  add('id', feed.id);
  add('title', feed.title);
  add('subtitle', feed.subtitle);
  add('updated', feed.updated);
  root.ele('link', { rel: 'self', type: 'application/atom+xml', href: feed.id });
  root.ele('link', { rel: 'alternate', href: feed.link });
  root.ele('author').ele('name').txt('Samenhang');
  for (const entry of feed.entries) {
    const item = root.ele('entry');
    item.ele('id').txt(entry.id);
    item.ele('title').txt(readable(entry.title));
    item.ele('updated').txt(entry.updated);
    item.ele('link', { rel: 'alternate', href: entry.link });
    item.ele('category', { term: entry.category });
    item.ele('content', { type: 'text' }).txt(readable(entry.text));
  }
  return root.end({ prettyPrint: true });
}

/** Without the characters that XML cannot hold. */
function readable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '');
}

import type { Prose } from '../../records/field';
import { link, type Node, node, ref, type Value } from '../json-ld/values';
import { missingInWords } from '../publication';
import type { Scope } from '../scope';

/** The address of the catalogue. */
export const catalogueUri = (publicUri: string) => `${publicUri}/export/dcat`;

/** Who publishes, whom to ask and under which licence, as links; null for what is not set. */
export interface Operator {
  readonly publisher: Value | null;
  readonly contactPoint: Value | null;
  readonly licence: Value | null;
  /** What is not set, in words. */
  readonly missing: Prose | null;
  /** What the links lead to, as far as it has no address elsewhere. */
  readonly nodes: readonly Node[];
}

export function operatorOf({ publicUri, publication }: Pick<Scope, 'publicUri' | 'publication'>): Operator {
  const { publisher, publisherUri, contact, licence } = publication;
  const agent =
    publisher === null
      ? null
      : node(publisherUri ?? `${catalogueUri(publicUri)}#publisher`, ['foaf:Agent'], { 'foaf:name': publisher });
  const desk =
    contact === null
      ? null
      : node(`${catalogueUri(publicUri)}#contact`, ['vcard:Kind'], {
          'vcard:fn': publisher,
          'vcard:hasEmail': ref(`mailto:${contact}`),
        });
  return {
    publisher: agent && ref(agent['@id']),
    contactPoint: desk && ref(desk['@id']),
    licence: link(licence),
    missing: missingInWords(publication),
    nodes: [agent, desk].filter((each) => each !== null),
  };
}

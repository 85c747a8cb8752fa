import type { Prose } from '../../records/field';
import { markup } from '../markup';
import { english, link, page } from './html';

/** Why an address gives nothing. */
export interface Refused {
  readonly title: Prose;
  /** What that means, and what to do. */
  readonly text: Prose;
  /** What exactly is not right, as programs are told it: in English. */
  readonly message: string;
}

/** The page for whoever follows an address that gives nothing. */
export function refusalPage({ title, text, message }: Refused, publicUri: string): string {
  return page(
    title.nl,
    markup`<h1>${title.nl} (${english(title.en)})</h1>
<p>${text.nl}</p>
<p lang="en">${text.en}</p>
<p lang="en">${message}</p>
<ul>
<li>${link(`${publicUri}/graphql`, 'zoeken met een vraag')} (${english('search by a question')})</li>
<li>${link(`${publicUri}/export`, 'het hele register')} (${english('the whole registry')})</li>
</ul>`,
  );
}

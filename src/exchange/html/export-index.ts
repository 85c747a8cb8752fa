import type { Prose } from '../../records/field';
import type { Day } from '../../time/day';
import { type Html, markup } from '../markup';
import { english, link, page } from './html';

/** A format and its files, with the address of each. */
export interface Listed {
  readonly name: string;
  readonly title: Prose;
  readonly takesDay: boolean;
  readonly files: readonly {
    readonly name: string;
    readonly title: Prose;
    readonly mediaType: string;
    readonly url: string;
  }[];
}

interface About {
  readonly day: Day | null;
  readonly dataAsOf: Day | null;
  readonly dataVersion: number;
}

/** The page that lists what can be taken out. */
export function exportIndexPage(formats: readonly Listed[], { day, dataAsOf, dataVersion }: About): string {
  return page(
    'Open data',
    markup`<h1>Open data</h1>
<p>Alles in het register is mee te nemen. Met <code>?asOf=JJJJ-MM-DD</code> achter een adres: zoals het op die dag was.</p>
<p lang="en">Everything in the registry can be taken out. With <code>?asOf=YYYY-MM-DD</code> after an address: as it was on that day.</p>
<dl>
<dt>Peildatum (${english('day')})</dt><dd>${day ?? 'geen: alles, met periode'}</dd>
<dt>Stand van de nieuwste bron (${english('newest source state')})</dt><dd>${dataAsOf ?? 'niet bekend'}</dd>
<dt>Versie van de gegevens (${english('data version')})</dt><dd>${dataVersion}</dd>
</dl>
${formats.map(section)}`,
  );
}

function section({ name, title, takesDay, files }: Listed): Html {
  return markup`<h2>${name}</h2>
<p>${title.nl}${takesDay ? '' : ' (zonder peildatum)'}<br>${english(title.en)}</p>
<ul>
${files.map((file) => markup`<li>${link(file.url, file.name)}: ${file.title.nl} (${english(file.title.en)})</li>\n`)}</ul>
`;
}

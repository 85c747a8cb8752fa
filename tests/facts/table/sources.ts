import { differs, mapped, same, whereSaid } from '../comparisons';
import { leftOut, otherwise, placed, type Section } from '../rules';
import { reworded } from '../texts';

const KINDS = {
  seed: 'DOCUMENT',
  web: 'WEB_PAGE',
  repository: 'REPOSITORY',
  register: 'REGISTER',
  recalled: 'RECALLED',
  derived: 'DERIVED',
};
/** Sources that are none: their titles in the facts speak of the facts. */
const NONE = ['recalled', 'derived'];
const WITHOUT_PLACE = ['recalled', 'derived', 'seed'];

const OF_THE_FILE = 'It is about the facts file itself, not about cooperation.';

export const SOURCES: readonly Section[] = [
  {
    name: 'meta',
    table: {
      fields: {
        title: leftOut(OF_THE_FILE),
        compiled: leftOut(OF_THE_FILE),
        registerStateOf: otherwise(
          'It is the day of the newest source state, `stateOn` of the register, which every answer gives as `dataAsOf`; a test reads it.',
        ),
        languageNote: leftOut(OF_THE_FILE),
        conventions: otherwise(
          'They became the definitions of the kinds of record and docs/decisions/0004-periods.md.',
        ),
        tooiUriNote: leftOut(OF_THE_FILE),
        source: leftOut(OF_THE_FILE),
      },
    },
  },
  {
    name: 'sources',
    table: {
      type: 'Source',
      kind: 'source',
      fields: {
        id: same('slug'),
        kind: mapped('kind', KINDS),
        ref: placed(['url', 'reference'], ([url, reference], said, { record }) => {
          if (WITHOUT_PLACE.includes(String(record.kind))) return differs([url, reference], [null, null]);
          const place = String(said).replace(/ \((?:data|several).*\)$/s, '');
          if (place.startsWith('http')) return differs([url, reference], [place, null]);
          // The form of an address was seen in several files, so the address itself is the better place.
          return differs(
            [url, reference],
            [null, place === 'github' ? 'identifier.overheid.nl/tooi/id/gemeente' : place],
          );
        }),
        title: placed('title', ([found], said, { record }) =>
          NONE.includes(String(record.id)) ? (found === said ? 'is copied' : null) : differs(found, said),
        ),
        // The facts have it for two documents; the others were given theirs here.
        titleNl: whereSaid(same('titleNl')),
        publisher: same('publisher'),
        documentKind: same('documentKind'),
        periodText: same('periodText'),
        periodPrinted: same('periodPrinted'),
        language: same('language'),
        file: leftOut('The name of a file outside the project says nothing to a reader of the registry.'),
        url: otherwise('Null in both records that have it; the address of the others is in `ref`.'),
        urlNote: reworded('urlNote'),
        publishedOn: same('publishedOn'),
        note: reworded('note'),
      },
    },
  },
];

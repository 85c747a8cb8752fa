/** The documents the registry was made for, word for word as they were asked for: they must go on to work. */

export const PARTICIPANTS = `query Participants { arrangement(by: {slug: "gr-mrdh"}, asOf: "2022-12-31") {
  id uri name shortName form period { from until lastDay fromCertainty untilCertainty }
  participations(first: 100) { totalCount nodes { certain organs level period { from until }
    organisation { id name } grounds { level why(language: NL) obligation { name kind } provisions { article act { name } } }
    provenance { locator basis source { title url } } } } } }`;

export const OURS = `query Ours { municipality(by: {code: "cbs:GM1926"}, asOf: "2026-05-16") {
  slug name period { from fromCertainty } predecessors { name } successors { name }
  participations(first: 100) { totalCount nodes { certain level organs arrangement { slug name form competences { name } } } }
  regions { certain level region { name kind } obligation { name } } } }`;

export const COOPERATION = `query Cooperation($filter: CooperationFilter!, $asOf: Date) { cooperation(filter: $filter, asOf: $asOf, first: 50) { totalCount nodes {
  arrangement { slug name } region { name kind } matching(first: 50) { totalCount nodes { organisation { name } level } } grounds { level why obligation { name } } } } }`;

export const AGENDA = `query Agenda { agenda(by: {slug: "agenda-mrdh-2023-2026"}) { name adoptedOn adoptedBy { name } period { from until lastDay }
  challengesCount tasksCount challenges { title } tasks { title competence { basis competence { name } } takenUpBy(first: 10) { nodes { basis reason arrangement { slug name } } } } replaces { name } provenance { locator source { title } } } }`;

export const IBP = `query Ibp { ibpThemes { number title line { name } lineBasis takenUpBy(first: 50) { totalCount nodes { basis reason arrangement { slug name } } } }
  discrepancies(first: 50) { nodes { title explanation claims { value asOf asOfText holds { from until } source { title } } } } }`;

/** Variables for `COOPERATION`. */
export const between = (...slugs: readonly string[]) => ({
  filter: { between: slugs.map((slug) => ({ slug })) },
  asOf: '2026-05-16',
});
export const HILLEGOM_AND_LISSE = between('gemeente-hillegom', 'gemeente-lisse');
export const LABOUR_MARKET = { filter: { obligation: { slug: 'verplichting-arbeidsmarktregio' } }, asOf: '2026-05-16' };

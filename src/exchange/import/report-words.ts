import type { Prose } from '../../records/field';

/** The languages in which a report can be read. */
export type Language = keyof Prose;

const ENGLISH = {
  state: (title: string, day: string | null) => `${title}, state of ${day ?? 'an unknown day'}`,
  files: (count: number): string => (count === 1 ? 'File' : 'Files'),
  andMore: (count: number) => ` and ${count} more`,
  notRead: (files: string) => `Not read: ${files}. Records stand in .yaml, .yml or .jsonl.`,
  wouldWrite: 'Would write',
  written: 'Written',
  counts: (created: number, changed: number, ended: number, same: number) =>
    `${created} new, ${changed} changed, ${ended} ended; ${same} stay the same.`,
  ofFile: (vanished: number, defects: number, refusals: number) =>
    `No longer in the file, kept as they are: ${vanished}. Defects kept and marked: ${defects}. Refused: ${refusals}.`,
  dataVersion: (version: number) => `Data version ${version}.`,
  inFile: 'In the file:',
  line: 'line',
  refused: 'refused',
  kept: 'kept',
  dayUnknown: 'day unknown',
  none: 'none',
  nothing: 'nothing',
  joined: 'Take part, and did not before',
  left: 'Left, or are known to have left',
  formChanged: 'Another form in the register',
  discrepanciesRaised: 'Discrepancies raised',
  discrepanciesSolved: 'Discrepancies solved',
  reasons: {
    ORGANISATION_ENDED: 'it ceased to exist',
    ARRANGEMENT_ENDED: 'the arrangement ended',
    ABSENT_FROM_NEXT_VERSION: 'not in the next version',
    LEFT: 'it left',
  } as Readonly<Record<string, string>>,
  checksFailed: (why: string) => `The checks could not be run, so what became wrong is not known: ${why}`,
  checked: (day: string, seconds: string) => `Checked before and after, as of ${day}, in ${seconds} s`,
  found: (raised: number, solved: number, possiblyRaised: number, possiblySolved: number) =>
    `${raised} newly wrong, ${solved} solved; ${possiblyRaised} newly in doubt, ${possiblySolved} no longer.`,
  raised: 'Wrong, and not before',
  solved: 'Wrong before, and solved',
  possiblyRaised: 'Possibly wrong, and not before',
  possiblySolved: 'Possibly wrong before, and not any more',
  more: (count: number) => `… and ${count} more`,
  allByJson: '--json gives all',
  allByCheck: 'samenhang check --all tells all that is wrong',
  vanished: 'No longer in the file',
  differences: 'Differences:',
  what: { NEW: 'new', CHANGED: 'changed', ENDED: 'ended' },
};

/** What a report says beside names, codes and what the registry tells itself. */
export type ReportWords = typeof ENGLISH;

const DUTCH: ReportWords = {
  state: (title, day) => `${title}, stand van ${day ?? 'een onbekende dag'}`,
  files: (count) => (count === 1 ? 'Bestand' : 'Bestanden'),
  andMore: (count) => ` en nog ${count}`,
  notRead: (files) => `Niet gelezen: ${files}. Records staan in .yaml, .yml of .jsonl.`,
  wouldWrite: 'Zou vastleggen',
  written: 'Vastgelegd',
  counts: (created, changed, ended, same) =>
    `${created} nieuw, ${changed} gewijzigd, ${ended} beëindigd; ${same} ongewijzigd.`,
  ofFile: (vanished, defects, refusals) =>
    `Niet meer in het bestand, en gebleven zoals het was: ${vanished}. Gebreken, behouden en aangetekend: ${defects}. Geweigerd: ${refusals}.`,
  dataVersion: (version) => `Gegevensversie ${version}.`,
  inFile: 'In het bestand:',
  line: 'regel',
  refused: 'geweigerd',
  kept: 'behouden',
  dayUnknown: 'dag onbekend',
  none: 'geen',
  nothing: 'niets',
  joined: 'Nemen deel, en eerder niet',
  left: 'Uitgetreden, of nu bekend dat zij niet meer deelnemen',
  formChanged: 'Een andere vorm in het register',
  discrepanciesRaised: 'Nieuwe tegenspraken tussen bronnen',
  discrepanciesSolved: 'Opgeloste tegenspraken tussen bronnen',
  reasons: {
    ORGANISATION_ENDED: 'bestaat niet meer',
    ARRANGEMENT_ENDED: 'de regeling is beëindigd',
    ABSENT_FROM_NEXT_VERSION: 'staat niet in de volgende versie',
    LEFT: 'uitgetreden',
  },
  checksFailed: (why) => `De controles konden niet worden uitgevoerd; wat er fout werd, is niet bekend: ${why}`,
  checked: (day, seconds) => `Gecontroleerd voor en na de import, naar de stand van ${day}, in ${seconds} s`,
  found: (raised, solved, possiblyRaised, possiblySolved) =>
    `${raised} nieuw fout, ${solved} opgelost; ${possiblyRaised} nieuw in twijfel, ${possiblySolved} niet meer.`,
  raised: 'Fout, en eerder niet',
  solved: 'Eerder fout, en opgelost',
  possiblyRaised: 'Mogelijk fout, en eerder niet',
  possiblySolved: 'Eerder mogelijk fout, en nu niet meer',
  more: (count) => `… en nog ${count}`,
  allByJson: '--json geeft alles',
  allByCheck: 'samenhang check --all geeft alles wat fout is',
  vanished: 'Niet meer in het bestand',
  differences: 'Wijzigingen:',
  what: { NEW: 'nieuw', CHANGED: 'gewijzigd', ENDED: 'beëindigd' },
};

export const REPORT_WORDS: Readonly<Record<Language, ReportWords>> = { nl: DUTCH, en: ENGLISH };

import { allProblems, type Problem } from '../../src/records/problem';
import { parseFiles } from '../../src/records/read-files';
import { validateRecords } from '../../src/records/validate';

/** Sound files of several kinds; tests plant faults in them. Lines are counted from 1. */
const FILES: Readonly<Record<string, string>> = {
  'sources.yaml': `sources:
  - id: register
    sourceKind: REGISTER
    title: Register van Overheidsorganisaties
    stateOn: 2026-05-16
    periodPrinted: true
`,
  'organisations.yaml': `organisations:
  - id: gemeente-a
    type: MUNICIPALITY
    name: A
    kvkNumber: 00123456
    from: 2001-01-01
    until: 2023-01-01
    note:
      nl: Een gemeente.
      en: A municipality.
    accordingTo:
      - register
  - id: gemeente-b
    type: MUNICIPALITY
    name: B
    accordingTo:
      - source: register
        heading: Gemeenten
        basis: STATED
`,
  'arrangements/gr-ab.yaml': `arrangement:
  id: gr-ab
  arrangementKind: JOINT_ARRANGEMENT
  name: Regeling A en B
  powers:
    - MANDATE
  accordingTo:
    - register
participations:
  - id: gr-ab-a
    organisation: gemeente-a
    origin: REGISTER
    share: 12.5
    fromRule: ATTESTED
    attestedFrom: 2015-01-01
    accordingTo:
      - register
`,
  'calendars.yaml': `meetingCalendars:
  - id: rooster
    organisation: gemeente-a
    by: COUNCIL
    meetsOn:
      - 2015-01-20
      - 2015-02-17
    from: 2015-01-01
    until: 2016-01-01
    accordingTo:
      - register
`,
  'amounts.yaml': `amounts:
  - id: bijdrage
    amountKind: CONTRIBUTION
    amount: 2.45
    year: 2024
    arrangement: gr-ab
    accordingTo:
      - register
`,
};

/** The faults of the sound files after replacing a text in one of them. */
export function problemsOf(changes: Readonly<Record<string, (text: string) => string>>): readonly Problem[] {
  const texts = { ...FILES, ...Object.fromEntries(Object.keys(changes).map((path) => [path, FILES[path] ?? ''])) };
  const files = Object.entries(texts).map(([path, text]) => ({ path, text: changes[path]?.(text) ?? text }));
  const parsed = parseFiles(files);
  return allProblems(parsed.problems, validateRecords(parsed.raws, undefined, parsed.lost).problems);
}

/** Replaces a text that is there. */
export const swap = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`The sound file has no '${from}'`);
  return text.replace(from, to);
};

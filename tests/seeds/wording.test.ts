import { join } from 'node:path';
import { readFolder } from '../../src/records/read-files';
import { PROJECT } from '../support/components';

/** Words that speak of where the seeds were drawn from, which a reader of the registry cannot see. */
const INTERNAL = [/\bseed:/, /\/work\//, /\blaw\.md\b/, /\bfacts\.yaml\b/, /\bthis file\b/i, /\bdit bestand\b/i, /\b(?:in|of|by) the seeds?\b/i, /\bnot stored\b/i, /\bfind_string\b/];

describe('the words of the seeds', () => {
  const lines = readFolder(join(PROJECT, 'seeds')).flatMap(({ path, text }) =>
    text.split('\n').map((line, index) => `${path}:${index + 1} ${line.trim()}`),
  );

  it.each(INTERNAL)('never say %s', (word) => {
    expect(lines.filter((line) => word.test(line.slice(line.indexOf(' '))))).toEqual([]);
  });
});

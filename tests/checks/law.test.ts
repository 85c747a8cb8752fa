import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Ground } from '../../src/checks/check';
import { CHECKS } from '../../src/checks/checks';
import { CONSENT, EXIT } from '../../src/checks/law/decisions';
import { PROJECT } from '../support/components';

const LAW = join(PROJECT, 'src', 'checks', 'law');

function isGround(value: unknown): value is Ground {
  return typeof value === 'object' && value !== null && 'citation' in value && 'link' in value;
}

/** Every rule that a check names, and every other that its judgement may name instead. */
function allGrounds(): readonly Ground[] {
  const exported = readdirSync(LAW).flatMap((file) =>
    Object.values(jest.requireActual<Record<string, unknown>>(join(LAW, file))),
  );
  const all = [...CHECKS.flatMap(({ grounds }) => grounds), ...exported.flat().filter(isGround)];
  return [...new Set(all)];
}

const cited = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, ...parts]) => parts.join('-'));
const digits = (text: string) => text.replace(/\D/g, '');

describe('the law that is cited', () => {
  const grounds = allGrounds();
  const cases = grounds.map((ground) => [ground.citation.nl, ground] as const);

  it('is found in the checks and in the files on the law', () => {
    const names = grounds.map(({ citation }) => citation.nl);
    expect(names).toContain('Wet algemene regels herindeling, artikel 41');
    expect(names).toContain("Wet veiligheidsregio's, artikel 11");
  });

  it.each(cases)('%s: names a Staatsblad exactly where it links to that one', (_, { citation, link }) => {
    const linked = cited(link, /\/stb-(\d{4})-(\d+)/g);
    expect(cited(citation.nl, /Staatsblad (\d{4}), (\d+)/g)).toEqual(linked);
    expect(cited(citation.en, /Staatsblad (\d{4}), (\d+)/g)).toEqual(linked);
  });

  it.each(cases)('%s: names the article that its link names', (_, { citation, link }) => {
    const articles = cited(citation.nl, /artikel (\d[\w.]*)/g).map(digits);
    for (const linked of cited(link, /\/artikel-(\d[\d-]*)/g)) expect(articles).toContain(digits(linked));
    for (const linked of cited(link, /[?&]artikel=(\w+)/g))
      expect(citation.nl).toMatch(new RegExp(`artikel ${linked}\\b`));
  });

  it('has consent in one paragraph and what needs it in the next, before the revision of 2022 and since', () => {
    const paragraphs = (some: readonly Ground[]) =>
      some.map(({ citation }) => /artikel 1 lid (\d en \d)/.exec(citation.nl)?.[1]);
    expect(paragraphs(CONSENT)).toEqual(['2 en 3', '4 en 5']);
    expect(paragraphs(EXIT)).toEqual(['2 en 3', '4 en 5']);
  });

  it('has one address for the whole of each act', () => {
    const acts = grounds.filter(({ link }) => /wetten\.overheid\.nl\/BWBR\d+$/.test(link));
    const named = new Map(acts.map(({ citation, link }) => [citation.nl.split(',')[0], link]));
    for (const { citation, link } of acts)
      expect([citation.nl, link]).toEqual([citation.nl, named.get(citation.nl.split(',')[0])]);
    expect(new Set(named.values()).size).toBe(named.size);
  });

  it.each(cases)('%s: cites the same numbers in both languages', (_, { citation: { nl, en } }) => {
    const numbers = (text: string) => [...text.matchAll(/\d+[a-z]?/g)].map(([number]) => number).sort();
    expect(numbers(en)).toEqual(numbers(nl));
  });
});

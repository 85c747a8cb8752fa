import type { Judgement } from '../../src/checks/check';
import { compared, type Faults } from '../../src/checks/national/faults';
import type { Finding } from '../../src/checks/report';

type Fault = readonly [code: string, subject: string, judgement: Judgement];

const findingOf = ([code, subject, judgement]: Fault) =>
  ({ check: { code }, subject, name: subject, judgement }) as unknown as Finding;
const faults = (...all: readonly Fault[]): Faults =>
  new Map(all.map((fault) => [`${fault[0]} ${fault[1]}`, findingOf(fault)]));
const shown = (before: Faults, after: Faults) =>
  Object.fromEntries(
    Object.entries(compared(before, after)).map(([name, findings]) => [
      name,
      (findings as readonly Finding[]).map(({ check, subject }) => `${check.code} ${subject}`),
    ]),
  );

describe('two looks at the country', () => {
  const NOTHING = { raised: [], solved: [], possiblyRaised: [], possiblySolved: [] };

  it('that see the same differ in nothing', () => {
    const same = faults(['K01', 'a', 'VIOLATED'], ['K02', 'a', 'UNKNOWN']);
    expect(shown(same, same)).toEqual(NOTHING);
  });

  it('tell what came and what went, by code and name', () => {
    const before = faults(['K01', 'a', 'VIOLATED'], ['K02', 'a', 'UNKNOWN'], ['X1', 'c', 'VIOLATED']);
    const after = faults(
      ['X1', 'b', 'VIOLATED'],
      ['K01', 'b', 'VIOLATED'],
      ['K03', 'a', 'UNKNOWN'],
      ['X1', 'c', 'VIOLATED'],
    );
    expect(shown(before, after)).toEqual({
      raised: ['K01 b', 'X1 b'],
      solved: ['K01 a'],
      possiblyRaised: ['K03 a'],
      possiblySolved: ['K02 a'],
    });
  });

  it('call what is no longer sure doubtful, not solved', () => {
    const [sure, unsure] = [faults(['K01', 'a', 'VIOLATED']), faults(['K01', 'a', 'UNKNOWN'])];
    expect(shown(sure, unsure)).toEqual({ ...NOTHING, possiblyRaised: ['K01 a'] });
    expect(shown(unsure, sure)).toEqual({ ...NOTHING, raised: ['K01 a'] });
  });
});

import { describeWithFacts } from '../support/describe-with';
import { engines } from '../support/engines';
import { ANOMALIES, unproven } from './anomalies';
import { section } from './facts';
import { openRegistry, TODAY } from './registry';

describe('the mistakes of the national register', () => {
  it('have their evidence in the registry', async () => {
    const registry = await openRegistry(engines[0]!);
    expect(await unproven(registry)).toEqual([]);
    await registry.close();
  });
});

describeWithFacts('the mistakes of the national register in the facts', () => {
  it('are the expected ones', () => {
    const shown = ({ id, kind, arrangement, organisation }: Readonly<Record<string, unknown>>) => ({
      id,
      kind,
      arrangement,
      organisation,
    });
    expect(ANOMALIES.map(shown)).toEqual(section('registerAnomalies').map(shown));
  });

  it('carry the days and numbers of the facts', () => {
    for (const [index, fact] of section('registerAnomalies').entries()) {
      const values = JSON.stringify(ANOMALIES[index]);
      const said = String(fact.detail).match(/\d{4}-\d{2}-\d{2}|\b\d+\b/g) ?? [];
      expect([fact.id, said.filter((value) => value !== TODAY && !values.includes(value))]).toEqual([fact.id, []]);
    }
  });
});

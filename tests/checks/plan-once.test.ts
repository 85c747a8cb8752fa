import { neverFew } from '../../src/checks/queries/plan-once';

describe('the keys of a question about checks', () => {
  it.each([1, 10, 11, 12, 100])('are those that are asked for, of %i, and never from one to ten', (asked) => {
    const keys = Array.from({ length: asked }, (_, index) => `gr-${index}`);
    const found = neverFew(keys);
    expect([found.slice(0, asked), found.length]).toEqual([keys, Math.max(asked, 11)]);
    expect(new Set(found).size).toBe(found.length);
    // No id begins so.
    for (const other of found.slice(asked)) expect(other).toMatch(/^-\d/);
  });

  it('are none where nothing is asked', () => expect(neverFew([])).toEqual([]));
});

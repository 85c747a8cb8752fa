import { fieldChanges } from '../../src/records/differences';

const state = (fields: object) => JSON.stringify({ id: 'x', ...fields });

describe('what differs between two states of a record', () => {
  it('is nothing where they are the same', () => {
    expect(
      fieldChanges(state({ name: 'Oost', organs: ['COUNCIL'] }), state({ name: 'Oost', organs: ['COUNCIL'] })),
    ).toEqual([]);
  });

  it('is what came, what went and what is otherwise, as a record file shows it', () => {
    const before = state({ name: 'Oost', seat: 'Delft', accordingTo: ['a', { source: 'b', heading: 'Groen' }] });
    const after = state({ name: 'West', from: '2020-01-01', accordingTo: [{ source: 'b', heading: 'Groen' }, 'a'] });
    expect(fieldChanges(before, after)).toEqual([
      { name: 'name', before: 'Oost', after: 'West' },
      { name: 'from', before: null, after: '2020-01-01' },
      {
        name: 'accordingTo',
        before: '- a\n- source: b\n  heading: Groen',
        after: '- source: b\n  heading: Groen\n- a',
      },
      { name: 'seat', before: 'Delft', after: null },
    ]);
  });

  it('is everything but the id where there was none before', () => {
    expect(fieldChanges(null, state({ name: 'Oost', text: { nl: 'a', en: 'b' } }))).toEqual([
      { name: 'name', before: null, after: 'Oost' },
      { name: 'text', before: null, after: 'nl: a\nen: b' },
    ]);
  });
});

import * as fc from 'fast-check';
import { type Calendar, type CalendarEvent, icalendar } from '../../src/exchange/icalendar/icalendar';
import { readCalendar } from '../support/read-calendar';

const event = (more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'ACCOUNTS-gr-polder-2026/gemeente-wold@samenhang.example',
  day: '2026-07-14',
  title: 'GR Polder: jaarrekening 2025 naar de toezichthouder',
  text: 'De vastgestelde jaarrekening aan de toezichthouder sturen.\nStand: nog te doen.',
  categories: ['Jaarrekening'],
  link: 'https://samenhang.example/id/arrangement/gr-polder',
  certain: true,
  ...more,
});
const calendar = (...events: readonly CalendarEvent[]): Calendar => ({
  address: 'https://samenhang.example/feeds/gemeente-wold.ics',
  name: 'Samenhang: termijnen van Wold',
  description: 'Termijnen.',
  language: 'nl',
  updated: '2026-05-16T10:00:00.000Z',
  version: 2507,
  events,
});

describe('a calendar', () => {
  it('is read by another library as it was meant', () => {
    const text = icalendar(calendar(event(), event({ uid: 'other', certain: false })));
    expect(readCalendar(text)).toEqual({
      name: 'Samenhang: termijnen van Wold',
      events: [
        {
          uid: 'ACCOUNTS-gr-polder-2026/gemeente-wold@samenhang.example',
          day: '2026-07-14',
          isDate: true,
          title: 'GR Polder: jaarrekening 2025 naar de toezichthouder',
          text: 'De vastgestelde jaarrekening aan de toezichthouder sturen.\nStand: nog te doen.',
          categories: ['Jaarrekening'],
          link: 'https://samenhang.example/id/arrangement/gr-polder',
          status: 'CONFIRMED',
          stamp: '2026-05-16T10:00:00Z',
          sequence: 2507,
        },
        expect.objectContaining({ uid: 'other', status: 'TENTATIVE' }),
      ],
    });
    expect(icalendar(calendar(event(), event({ uid: 'other', certain: false })))).toBe(text);
  });

  it.each([
    'GR "Polder, Dijk; & Duin" 🌊',
    'een \\ schuine streep, een ; en een ,',
    `${'Regeling 🌊🏛️ é '.repeat(30)}einde`,
    'BEGIN:VEVENT',
    '’s-Gravenhage: <b>vet</b> %0A \\n',
  ])('keeps %j, in lines of at most 75 bytes', (name) => {
    const text = icalendar(calendar(event({ title: name, text: `${name}\n${name}`, categories: [name] })));
    const [found] = readCalendar(text).events;
    expect(found).toMatchObject({ title: name, text: `${name}\n${name}`, categories: [name] });
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('holds no more events than it was given, whatever stands in the names', () => {
    const odd = fc.string({ unit: 'grapheme', maxLength: 60 });
    const lines = fc.constantFrom('\r\n', '\n', '\r', '\u2028', '\u0007', '\nEND:VEVENT\nBEGIN:VEVENT\n', '\ud800', '');
    fc.assert(
      fc.property(odd, lines, odd, (one, between, other) => {
        const name = `${one}${between}${other}`;
        const made = { ...calendar(event({ title: name, text: name })), name, description: name };
        const { events } = readCalendar(icalendar(made));
        expect(events).toHaveLength(1);
        expect(events[0]).toMatchObject({ day: '2026-07-14', uid: event().uid });
        expect(String(events[0]?.title)).not.toContain('\n');
      }),
    );
  });
});

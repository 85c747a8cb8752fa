import type ical from 'ical.js' with { 'resolution-mode': 'import' };

/** Its types are those of its module for `import`; at run time it has one for `require` too. */
// eslint-disable-next-line @typescript-eslint/no-require-imports
const ICAL = require('ical.js') as typeof ical;

/** An event as another library reads it. */
export interface ReadEvent {
  readonly uid: unknown;
  readonly day: string;
  /** A whole day, without a time. */
  readonly isDate: boolean | undefined;
  readonly title: string;
  readonly text: string | null;
  readonly categories: readonly unknown[] | undefined;
  readonly link: unknown;
  readonly status: unknown;
  readonly stamp: string;
  readonly sequence: unknown;
}

/** What another library reads in a calendar. Throws where it cannot. */
export function readCalendar(text: string): { readonly name: unknown; readonly events: readonly ReadEvent[] } {
  const root = new ICAL.Component(ICAL.parse(text) as never);
  return {
    name: root.getFirstPropertyValue('x-wr-calname'),
    events: root.getAllSubcomponents('vevent').map((each) => {
      const value = (name: string) => each.getFirstPropertyValue(name) as unknown;
      return {
        uid: value('uid'),
        day: String(value('dtstart')),
        isDate: (value('dtstart') as { isDate?: boolean }).isDate,
        title: String(value('summary')),
        text: value('description') as string | null,
        categories: each.getFirstProperty('categories')?.getValues(),
        link: value('url'),
        status: value('status'),
        stamp: String(value('dtstamp')),
        sequence: value('sequence'),
      };
    }),
  };
}

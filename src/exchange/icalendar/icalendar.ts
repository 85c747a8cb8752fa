import generate, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Day } from '../../time/day';

/** Something on one whole day. */
export interface CalendarEvent {
  /** Names it, and never another; the same in every version of the calendar. */
  readonly uid: string;
  readonly day: Day;
  readonly title: string;
  readonly text: string;
  readonly categories: readonly string[];
  /** What it is about. */
  readonly link: string;
  readonly certain: boolean;
}

export interface Calendar {
  /** Its own address. */
  readonly address: string;
  readonly name: string;
  readonly description: string;
  readonly language: string;
  /** The instant since which it reads as it does. */
  readonly updated: string;
  /** The number of the data it was made of: it only grows. */
  readonly version: number;
  readonly events: readonly CalendarEvent[];
}

/** How often a program that follows the calendar asks again, in seconds. */
const ASK_AGAIN = 86_400;

/**
 * A calendar in the format of RFC 5545. It is made anew from the records each time, so all its events have one stamp, the
 * instant of the data, and one sequence, its number.
 */
export function icalendar(calendar: Calendar): string {
  const { address, name, description, language, updated, version, events } = calendar;
  const made = generate({
    prodId: { company: 'Samenhang', product: 'termijnen', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    // The library escapes what stands in events, and these two not at all.
    name: onOneLine(name),
    description: onOneLine(description),
    source: address,
    ttl: ASK_AGAIN,
  });
  for (const { uid, day, title, text, categories, link, certain } of events)
    made.createEvent({
      id: uid,
      start: new Date(`${day}T00:00:00Z`),
      allDay: true,
      summary: onOneLine(title),
      description: text === '' ? null : readable(text),
      categories: categories.map((each) => ({ name: each })),
      url: link,
      stamp: new Date(updated),
      sequence: version,
      status: certain ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  return made.toString();
}

/** Without the characters that the format cannot hold. */
function readable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f]|\p{Cs}/gu, '');
}

const onOneLine = (text: string) => readable(text.replace(/\s+/g, ' ')).trim();

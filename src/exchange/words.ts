import { type Day, dayInAmsterdam, FIRST_DAY, isDay, LAST_DAY } from '../time/day';
import type { Link } from './delivery';

/** Characters nobody sees: zero-width spaces and joiners, direction marks, soft hyphens, byte order marks. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu;

/** Nearly no text has any of this, and to look is quicker than to replace. */
const ODD = new RegExp(`${INVISIBLE.source}|[^\\S ]|  `, 'u');

export function hasInvisible(text: string): boolean {
  return text.search(INVISIBLE) >= 0;
}

/** A name or title: visible characters only, one space between words; null where nothing is left. */
export function phrase(text: string): string | null {
  const clean = ODD.test(text) ? text.replace(INVISIBLE, '').replace(/\s+/gu, ' ') : text;
  return clean.trim() || null;
}

/** A longer text: as `phrase`, but its lines and spacing are kept. */
export function prose(text: string): string | null {
  return (
    text
      .replace(INVISIBLE, '')
      .replace(/[^\S\n]/gu, ' ')
      .replace(/ +$/gmu, '')
      .trim() || null
  );
}

/** A number with decimal comma, as Dutch registers write it; null for anything else. */
export function decimalComma(text: string): number | null {
  return /^(\d+(,\d*)?|,\d+)$/.test(text) ? Number(text.replace(',', '.')) : null;
}

/**
 * A calendar day, with or without the zone XML allows behind it. The first and last day of the calendar are what others
 * write for "unknown" and "open": they are no days here.
 */
export function calendarDay(text: string): Day | null {
  const day = text.replace(/(Z|[+-]\d{2}:\d{2})$/, '');
  return isDay(day) && day !== FIRST_DAY && day !== LAST_DAY ? day : null;
}

/**
 * The calendar day in the Netherlands at a moment. A moment without zone, or in the zone of the Netherlands, is on the
 * day it says: before 1940 clocks ran on another zone than the one that registers write.
 */
export function dayOfMoment(text: string): Day | null {
  const match = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/.exec(text);
  if (!match?.[1] || calendarDay(match[1]) === null) return null;
  const zone = match[5] ?? '+01:00';
  if (zone === '+01:00' || zone === '+02:00') return match[1];
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? null : dayInAmsterdam(instant);
}

/** Hosts that the registers themselves also name with https. */
const SECURE_HOSTS =
  /^((wetten|decentrale\.regelgeving|lokaleregelgeving|organisaties)\.overheid\.nl|(zoek|www)\.officielebekendmakingen\.nl|repository\.officiele-overheidspublicaties\.nl)$/;

/** A web address, or the name of a text of law (jci), which wetten.overheid.nl shows. */
export function link(text: string): Link {
  return { text, href: hrefOf(text) };
}

function hrefOf(text: string): string | null {
  if (/^jci\d[\w.]*:\S+$/.test(text)) return `https://wetten.overheid.nl/${text}`;
  if (/\s/.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol) || !/[^.]\.[^.]/.test(url.hostname)) return null;
  return url.protocol === 'http:' && SECURE_HOSTS.test(url.host) ? text.replace(/^http:/i, 'https:') : text;
}

/** For messages: what was found, cut where it is long. */
export function quoted(text: string | null | undefined): string {
  if (text === null || text === undefined) return 'nothing';
  return text.length > 60 ? `"${text.slice(0, 60)}…"` : `"${text}"`;
}

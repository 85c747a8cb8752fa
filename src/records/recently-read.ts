import { fromJson } from './json';
import type { AnyRecord } from './kind';

/**
 * The records read of late, by their texts. The same text is the same record, whoever reads it and whatever was written
 * meanwhile, so nothing must ever be forgotten for being old. Two maps: what nobody asked for while the first filled up
 * again is let go, to bound what they hold.
 */
let recent = new Map<string, AnyRecord>();
let earlier = new Map<string, AnyRecord>();

/** Some tens of megabytes at most. */
const MOST_KEPT = 2_000;
/** A longer text, such as that of a version with hundreds of participants, would take the place of many. */
const LONGEST_KEPT = 5_000;

/** The record that a text holds, as `fromJson`; one object for all who read it, so nobody may change it. */
export function recordIn(json: string): AnyRecord {
  const known = recent.get(json);
  if (known) return known;
  const record = earlier.get(json) ?? fromJson(json);
  if (json.length <= LONGEST_KEPT) {
    if (recent.size >= MOST_KEPT) {
      earlier = recent;
      recent = new Map();
    }
    recent.set(json, record);
  }
  return record;
}

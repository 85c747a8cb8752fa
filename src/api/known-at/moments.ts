import type { Readable } from '../../graph/port';
import { lastVersion, type Moment, momentAt, momentOfChange } from '../../records/past/recorded';
import { badUserInput } from '../../registry/errors';
import type { Context } from '../../registry/reading/context';
import type { KnownAt } from './asked';

interface Sources {
  readonly live: Readable;
  readonly now: () => Date;
  /** The context in which the registry is what it was at a version. */
  readonly contextAt: (version: number) => Context;
}

/** The moments at which the root fields of one request look. */
export class Moments {
  private readonly contexts = new Map<string, Context>();
  private readonly found = new Map<string, Moment>();
  private readonly byVersion = new Map<number, Context>();

  constructor(private readonly sources: Sources) {}

  /** The context for all that stands below a root field, by its name in the answer; the given one where it looks at now. */
  contextOf(root: string, now: Context): Context {
    return this.contexts.get(root) ?? now;
  }

  /** Whether no root field looks at anything but now. */
  get none(): boolean {
    return this.contexts.size === 0;
  }

  /** What each root field that asked for a moment was answered from, by its name in the answer. */
  get answeredFrom(): Readonly<Record<string, Moment>> {
    return Object.fromEntries(this.found);
  }

  /** Lets a root field, and all below it, look at a moment. Throws BAD_USER_INPUT when the registry has no such moment. */
  async enter(root: string, asked: KnownAt): Promise<Context> {
    const moment = await this.momentOf(asked);
    const context = this.byVersion.get(moment.version) ?? this.sources.contextAt(moment.version);
    this.byVersion.set(moment.version, context);
    this.found.set(root, moment);
    this.contexts.set(root, context);
    return context;
  }

  private async momentOf(asked: KnownAt): Promise<Moment> {
    const { live, now } = this.sources;
    const last = await lastVersion(live);
    if ('version' in asked) {
      if (asked.version <= last) return momentOfChange(live, asked.version, last);
      throw badUserInput(`Expected a data version up to ${last}, the last one, found ${asked.version}.`);
    }
    if (asked.instant > now().toISOString())
      throw badUserInput(`Expected a moment that has been, found ${asked.instant}: what will be known is not known.`);
    const moment = await momentAt(live, asked.instant, last);
    if (moment) return moment;
    const [first] = last > 0 ? [await momentOfChange(live, 1, last)] : [];
    throw badUserInput(
      first
        ? `This registry recorded nothing before ${first.at}, and knownAt asks for ${asked.instant}: for what held on an earlier day, give that day as asOf.`
        : 'Nothing has been recorded yet, so there is no earlier moment to look at.',
    );
  }
}

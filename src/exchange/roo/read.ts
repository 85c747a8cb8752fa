import { textOf } from '../bytes';
import { dayOfMoment, quoted } from '../words';
import { readXml, type StartTag } from '../xml';
import { arrangementOf } from './arrangement';
import { type Element, ExportListener, type ExportPart } from './elements';
import { organisationOf } from './organisation';
import { Findings, problem, ROO_RULES } from './problems';
import type { RooArrangement, RooItem, RooOrganisation, RooProblem, RooSummary } from './types';
import { systeemIdOf } from './values';

/** The namespaces the export has had, by what they have in common. */
const NAMESPACE = /^https?:\/\/(almanak|organisaties)\.overheid\.nl\/(static\/)?schema\/(oo\/)?export\/([\w.]+)$/;

/**
 * Reads an export of the Register van Overheidsorganisaties, plain or gzip. Held in memory are one record (with those
 * nested in it) and the numbers of all that came before, not the file. Raises Unreadable where the file is not what it
 * says; the summary is yielded only at the end of a file that was sound as a whole.
 */
export async function* readRoo(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<RooItem> {
  const delivery = new RooDelivery();
  for await (const part of readXml(textOf(bytes), new ExportListener())) yield* delivery.itemsOf(part);
  yield delivery.summary();
}

/** What one file has held so far. */
class RooDelivery {
  private root: StartTag | null = null;
  private readonly seen = { organisation: new Set<string>(), arrangement: new Set<string>() };
  private readonly count = {
    organisations: 0,
    arrangements: 0,
    crossBorder: 0,
    participants: 0,
    refusedRecords: 0,
    refusedParticipants: 0,
    defects: 0,
  };

  itemsOf(part: ExportPart): RooItem[] {
    switch (part.part) {
      case 'root':
        this.root = part.tag;
        return NAMESPACE.test(part.tag.namespace) ? [] : [this.counted(unknownNamespace(part.tag))];
      case 'unknown':
        return [
          this.counted(problem('UNKNOWN_ELEMENT', part, null, 'this element is not in the schema: it is not read')),
        ];
      case 'organisation':
        return this.record(part.element, 'organisation', (findings) =>
          organisationOf(part.element, part.within, findings),
        );
      case 'arrangement':
        return this.record(part.element, 'arrangement', (findings) =>
          arrangementOf(part.element, part.crossBorder, findings),
        );
    }
  }

  private record(
    element: Element,
    kind: 'organisation' | 'arrangement',
    read: (findings: Findings) => RooOrganisation | RooArrangement | null,
  ): RooItem[] {
    const findings = new Findings(systeemIdOf(element));
    this.checkNumber(element, this.seen[kind], findings);
    const record = read(findings);
    if (record?.type === 'organisation') this.count.organisations += 1;
    if (record?.type === 'arrangement') {
      this.count.arrangements += 1;
      this.count.crossBorder += record.crossBorder ? 1 : 0;
      this.count.participants += record.participants.length;
    }
    if (!record) this.count.refusedRecords += 1;
    return [...(record ? [record] : []), ...findings.problems.map((each) => this.counted(each))];
  }

  private checkNumber(element: Element, seen: Set<string>, findings: Findings): void {
    const { of } = findings;
    if (of === null)
      findings.add('NO_SYSTEEM_ID', element, `expected a number, found ${quoted(element.attributes.get('systeemId'))}`);
    else if (seen.has(of)) findings.add('DUPLICATE_SYSTEEM_ID', element, `${of} is the number of an earlier record`);
    else seen.add(of);
  }

  private counted(found: RooProblem): RooProblem {
    const rule = ROO_RULES[found.code];
    if (rule === 'DEFECT') this.count.defects += 1;
    if (rule === 'REFUSES_PARTICIPANT') this.count.refusedParticipants += 1;
    return found;
  }

  summary(): RooSummary {
    const namespace = this.root?.namespace ?? '';
    const timestamp = this.root?.attributes.get('timestamp')?.trim() ?? null;
    return {
      type: 'summary',
      timestamp,
      exportedOn: timestamp === null ? null : dayOfMoment(timestamp),
      namespace,
      schemaVersion: NAMESPACE.exec(namespace)?.[4] ?? null,
      ...this.count,
    };
  }
}

function unknownNamespace({ name, line, namespace }: StartTag): RooProblem {
  const message = `expected a namespace of the register, found ${quoted(namespace)}: read by the names of its elements`;
  return problem('UNKNOWN_NAMESPACE', { path: name, line }, null, message);
}

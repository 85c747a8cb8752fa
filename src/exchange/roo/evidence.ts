import type { AnyRecord } from '../../records/kind';
import { BodyIds } from '../import/bodies';
import { draftOf, statedBy } from '../import/draft';
import type { Evidence } from '../import/evidence';
import type { Registered } from '../import/registered';
import { ROO_SOURCE } from '../import/registers';
import type { Turns } from '../import/turns';
import { chainsOf, type Version } from './chains';
import type { RooExport } from './collect';
import { Mentions } from './mentions';
import type { RooArrangement, RooOrganisation, RooParticipant } from './types';
import { periodOfEntry, periodOfVersion } from './periods';

/** What an export of the Register van Overheidsorganisaties says, as records. */
export async function evidenceOf(delivery: RooExport, registered: Registered, turns: Turns): Promise<Evidence> {
  const mentions = new Mentions(registered, new BodyIds(registered), ROO_SOURCE);
  const versions: Version[] = [];
  for (const { systeemId, from, previous, next } of delivery.arrangements) {
    versions.push({ systeemId, from, previous, next });
    await turns.give();
  }
  const arrangementOf = chainsOf(versions, registered);
  for (const organisation of delivery.organisations) {
    mentions.organisation(organisation);
    await turns.give();
  }
  const statements: AnyRecord[] = [];
  for (const each of delivery.arrangements) {
    statements.push(versionOf(each, arrangementOf, mentions, registered));
    await turns.give();
  }
  for (const each of delivery.organisations) {
    statements.push(entryOf(each, arrangementOf, mentions));
    await turns.give();
  }
  return {
    source: sourceOf(delivery),
    statements,
    mentioned: mentions.records(),
    problems: delivery.problems,
  };
}

function sourceOf({ summary }: RooExport): AnyRecord {
  return draftOf(
    'source',
    ROO_SOURCE,
    {
      sourceKind: 'REGISTER',
      title: 'Register van Overheidsorganisaties (ROO)',
      publisher: 'Ministerie van Binnenlandse Zaken en Koninkrijksrelaties',
      documentKind: `export, schema ${summary.schemaVersion ?? 'unknown'}`,
      url: 'https://organisaties.overheid.nl/',
      language: 'nl',
      stateOn: summary.exportedOn,
      licence: 'CC0-1.0',
    },
    [],
  );
}

function versionOf(
  version: RooArrangement,
  arrangementOf: ReadonlyMap<string, string>,
  mentions: Mentions,
  registered: Registered,
): AnyRecord {
  const { systeemId, form } = version;
  const stored = registered.having('arrangement-version', 'rooId', systeemId)[0];
  const powers = version.powers.map(({ power }) => power).filter((power) => power !== null);
  const previous = version.previous?.systeemId;
  return draftOf(
    'arrangement-version',
    stored?.id ?? versionId(systeemId),
    {
      arrangement: arrangementOf.get(systeemId),
      rooId: systeemId,
      legalForm: legalFormOf(version),
      registerForm: form,
      participantsListed: version.participants.length,
      publications: orNull(version.decisions.map(({ href, text }) => href ?? text)),
      title: version.title,
      citeTitle: version.citeTitle,
      previous: previous !== undefined && arrangementOf.has(previous) ? idOfVersion(previous, registered) : null,
      powers: version.powers.length === 0 ? null : [...new Set(powers)],
      purposeText: version.purpose,
      body: version.body && mentions.named(version.body, 'JOINT_BODY'),
      keeper: version.keeper && mentions.named(version.keeper, 'JOINT_BODY'),
      archiveKeeper: version.archiveKeeper && mentions.named(version.archiveKeeper, 'JOINT_BODY'),
      seat: version.seat,
      website: version.websites[0] ? (version.websites[0].href ?? version.websites[0].text) : null,
      legalGrounds: mentions.acts(version.legalGrounds),
      legalGroundReferences: orNull(
        version.legalGrounds.map(({ title, reference }) => [title, reference?.text].filter(Boolean).join(' | ')),
      ),
      articles: orNull(version.powerTexts.map(({ heading, text }) => [heading ?? '', text ?? ''].join('\n'))),
      themes: mentions.themes(version.themes),
      listings: version.participants.map((participant) => listingOf(participant, mentions)),
      crossBorder: version.crossBorder,
      checkedOn: version.verifiedOn,
      changedOn: version.changedOn,
      defects: codesOf(version),
      period: periodOfVersion(version),
    },
    [statedBy(ROO_SOURCE)],
  );
}

/**
 * The register files centrumregelingen under "regeling zonder meer": of such an entry the form in law is known only where
 * the title says that it is one.
 */
function legalFormOf({ form, title, citeTitle }: RooArrangement) {
  if (form !== 'PLAIN_AGREEMENT') return form;
  return /\bcentrum(gemeente)?(regeling|constructie)\b/i.test(`${title} ${citeTitle ?? ''}`)
    ? 'CENTRE_MUNICIPALITY'
    : null;
}

function listingOf(participant: RooParticipant, mentions: Mentions) {
  return {
    to: mentions.named(participant, 'OTHER'),
    name: participant.name,
    organs: orNull(participant.organs.map(({ text }) => text)),
    joinedOn: participant.joinedOn,
    share: participant.share,
  };
}

function entryOf(
  organisation: RooOrganisation,
  arrangementOf: ReadonlyMap<string, string>,
  mentions: Mentions,
): AnyRecord {
  const code = (issuer: string) => organisation.identifiers.find((each) => each.issuer === issuer)?.value ?? null;
  const { arrangement, websites } = organisation;
  return draftOf(
    'register-entry',
    `roo-${organisation.systeemId}`,
    {
      organisation: mentions.organisation(organisation),
      register: 'ROO',
      key: organisation.systeemId,
      name: organisation.name,
      abbreviation: organisation.abbreviation,
      otherNames: organisation.subname === null ? null : [organisation.subname],
      kinds: orNull(organisation.types),
      legalFormText: organisation.legalForm,
      cbsCode: /^(?:gm|pv)\d+$/i.exec(code('Organisatiecode') ?? '')?.[0].toUpperCase() ?? null,
      tooiUri: organisation.tooi,
      rooId: organisation.systeemId,
      owmsUris: organisation.owms === null ? null : [organisation.owms],
      kvkNumber: code('KvK-nummer'),
      rsin: code('RSIN'),
      oin: code('OIN'),
      seat: organisation.seat,
      website: websites[0] ? (websites[0].href ?? websites[0].text) : null,
      setUpBy: arrangement === null ? null : (arrangementOf.get(arrangement.systeemId) ?? null),
      inhabitants: organisation.inhabitants,
      councilSeats: organisation.council?.seats ?? null,
      checkedOn: organisation.verifiedOn,
      changedOn: organisation.changedOn,
      defects: codesOf(organisation),
      period: periodOfEntry(organisation),
    },
    [statedBy(ROO_SOURCE)],
  );
}

function idOfVersion(systeemId: string, registered: Registered): string {
  return registered.having('arrangement-version', 'rooId', systeemId)[0]?.id ?? versionId(systeemId);
}

function versionId(systeemId: string): string {
  return `versie-${systeemId}`;
}

function codesOf({ defects }: { readonly defects: readonly { readonly code: string }[] }): readonly string[] | null {
  return orNull([...new Set(defects.map(({ code }) => code))].sort());
}

function orNull<Item>(items: readonly Item[]): readonly Item[] | null {
  return items.length === 0 ? null : items;
}

import { beginning } from '../../checks/rules/words';
import type { Entry, Feed } from '../../exchange/atom/atom';
import { type ChangeRow, LAST_CHANGES_OF_RECORDS, STATE_BEFORE } from '../../records/change-queries';
import { fieldInEnglish, FIELDS_IN_DUTCH } from '../../exchange/words/fields';
import { kindInWords } from '../../exchange/words/kinds';
import { valueInDutch, valueInEnglish } from '../../exchange/words/values';
import { type FieldChange, fieldChanges } from '../../records/differences';
import type { Prose } from '../../records/field';
import type { AnyRecord } from '../../records/kind';
import { kindNamed } from '../../records/kinds';
import type { Moment } from '../../records/past/recorded';
import { concerning } from '../../registry/change/concerning';
import { labelOf } from '../../registry/change/label';
import type { Context, Language } from '../../registry/reading/context';
import { inLanguage } from '../../registry/reading/record-fields';

/** What a feed reader shows at once; who wants all follows `/changes`. */
const ENTRIES = 50;

/** What happened to a record. */
const OPERATION_WORDS: Readonly<Record<ChangeRow['operation'], Prose>> = {
  CREATED: { nl: 'nieuw', en: 'new' },
  CHANGED: { nl: 'gewijzigd', en: 'changed' },
};

/** The last changes that concern an organisation, newest first. */
export async function feedOf(organisation: AnyRecord, now: Moment, context: Context): Promise<Feed> {
  const { reader, publicUri, language } = context;
  const { id: slug } = organisation;
  const ids = (await concerning(reader, slug)).map(({ id }) => id);
  const changes = await reader.read(LAST_CHANGES_OF_RECORDS, { ids, upTo: now.version, limit: ENTRIES });
  const name = String(organisation.name);
  const inWords = (nl: string, en: string) => (language === 'EN' ? en : nl);
  return {
    id: `${publicUri}/feeds/${slug}.atom`,
    title: inWords(`Samenhang: wat verandert voor ${name}`, `Samenhang: what changes for ${name}`),
    subtitle: inWords(
      `De laatste vastleggingen over ${name}, zijn deelnames en de regelingen waaraan het deelneemt of deelnam.`,
      `What was last recorded about ${name}, its participations and the arrangements in which it takes or took part.`,
    ),
    language: language.toLowerCase(),
    updated: changes[0]?.at ?? now.at,
    link: `${publicUri}/id/organisation/${slug}`,
    entries: await Promise.all(changes.map((change) => entryOf(change, context))),
  };
}

async function entryOf(change: ChangeRow, context: Context): Promise<Entry> {
  const { number, at, recordKind, recordId, operation, state } = change;
  const { reader, publicUri, language } = context;
  const [label, [before]] = await Promise.all([
    labelOf(change, reader, language),
    operation === 'CREATED' ? [] : reader.rowsFor(STATE_BEFORE, String(number), {}),
  ]);
  const words = [beginning(kindInWords(recordKind).one), OPERATION_WORDS[operation]].map((text) =>
    inLanguage(text, {}, context),
  );
  const lines = fieldChanges(before?.state ?? null, state).map((each) => {
    const { name, before: was, after: is } = changeInWords(recordKind, each, language);
    return before ? `${name}: ${was ?? '–'} → ${is ?? '–'}` : `${name}: ${is ?? '–'}`;
  });
  return {
    id: `${publicUri}/changes?after=${number - 1}&limit=1`,
    title: `${words.join(' ')}: ${label}`,
    updated: at,
    link: `${publicUri}/id/${recordKind}/${recordId}`,
    category: recordKind,
    text: lines.join('\n'),
  };
}

/** What changed in a field, with its name and values in words. */
function changeInWords(kind: string, { name, before, after }: FieldChange, language: Language): FieldChange {
  const type = kindNamed(kind).fields[name]?.type;
  const value = language === 'EN' ? valueInEnglish : valueInDutch;
  const inWords = (text: string | null) =>
    type === 'enum' || type === 'enums' ? (text?.replace(/[A-Z][A-Z_]+/g, value) ?? null) : text;
  return {
    name: language === 'EN' ? fieldInEnglish(name) : (FIELDS_IN_DUTCH[name] ?? name),
    before: inWords(before),
    after: inWords(after),
  };
}

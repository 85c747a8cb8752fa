import type { Ground } from '../check';
import { WGR_34, WGR_34B, WGR_35, WGR_58 } from './deadlines';
import { REVISION_2022 } from './finance-terms';

/** The rules on the financial year before and since the revision of 2022; what was read of each stands in deadlines.ts. */
const byRevision = (ground: Ground): readonly Ground[] => [
  { ...ground, until: REVISION_2022 },
  { ...ground, from: REVISION_2022 },
];

/** Framework letter and provisional accounts to the councils. */
export const PAPERS_RULES = byRevision(WGR_34B);
/** The draft budget to the councils, and their opinions on it. */
export const DRAFT_RULES = byRevision(WGR_35);
/** Budget and accounts to the supervisor, where only municipalities take part. */
export const SUPERVISOR_RULES = byRevision(WGR_34);
/** The same where a province takes part too; the text before 2022 was not read. */
export const SUPERVISOR_RULES_WITH_PROVINCE: readonly Ground[] = [
  { ...WGR_34, citation: WGR_58.citation, until: REVISION_2022 },
  WGR_58,
];

/** A written, reasoned reply to opinions before the board decides. */
export const REPLY_RULE: Ground = {
  citation: {
    nl: 'Wet gemeenschappelijke regelingen, zoals die sinds 1 juli 2022 geldt (zienswijzen op besluiten van het bestuur)',
    en: 'Wet gemeenschappelijke regelingen, as in force since 1 July 2022 (opinions on decisions of the board)',
  },
  link: 'https://www.kennisopenbaarbestuur.nl/themas/regionaal-besturen-en-samenwerken/regionale-samenwerking/zienswijze-bij-voorgenomen-besluiten',
  from: REVISION_2022,
  until: null,
  verified: true,
  reading: {
    nl: 'Gelezen op de pagina van Kennis Openbaar Bestuur: het bestuur antwoordt schriftelijk en met redenen voordat het besluit. Het artikel en lid zijn niet nagelezen.',
    en: 'Read on the page of Kennis Openbaar Bestuur: the board answers in writing and with reasons before it decides. Article and paragraph were not read.',
  },
};

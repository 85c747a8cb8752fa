import { THEME_SCHEMES } from '../../records/kinds/theme';
import { FORMS } from '../../records/kinds/vocabulary';
import type { Prose } from '../../records/field';
import { type Node, node, prose, ref } from './values';

/** The forms of cooperation, as docs/glossary.md names them. */
export const FORMS_IN_WORDS: Readonly<Record<(typeof FORMS)[number], Prose>> = {
  PUBLIC_BODY: { nl: 'openbaar lichaam', en: 'public body' },
  JOINT_ORGAN: { nl: 'gemeenschappelijk orgaan', en: 'joint organ' },
  OPERATIONS_ORGANISATION: { nl: 'bedrijfsvoeringsorganisatie', en: 'operations organisation' },
  CENTRE_MUNICIPALITY: { nl: 'centrumregeling', en: 'centre municipality' },
  PLAIN_AGREEMENT: { nl: 'regeling zonder meer', en: 'plain agreement' },
  COVENANT: { nl: 'convenant', en: 'covenant' },
  FOUNDATION: { nl: 'stichting', en: 'foundation' },
  COMPANY: { nl: 'vennootschap', en: 'company' },
  COOPERATIVE: { nl: 'coöperatie', en: 'cooperative' },
};

const SCHEMES_IN_WORDS: Readonly<Record<string, Prose>> = {
  Form: { nl: 'vormen van samenwerking', en: 'forms of cooperation' },
  POLICY_FIELD: { nl: 'beleidsvelden van dit register', en: 'policy fields of this registry' },
  IbpTheme: { nl: 'thema’s van het Interbestuurlijk Programma', en: 'themes of the Interbestuurlijk Programma' },
};

/** The lists of our own to which things are said to belong, and what stands in the list of forms. */
export function conceptNodes(term: (name: string) => string): readonly Node[] {
  const schemes = ['Form', 'IbpTheme', ...THEME_SCHEMES.filter((scheme) => SCHEMES_IN_WORDS[scheme])];
  return [
    ...schemes.map((name) =>
      node(term(name), ['skos:ConceptScheme'], { 'skos:prefLabel': prose(SCHEMES_IN_WORDS[name] as Prose) }),
    ),
    ...FORMS.map((form) =>
      node(term(form), ['skos:Concept'], {
        'skos:prefLabel': prose(FORMS_IN_WORDS[form]),
        'skos:inScheme': ref(term('Form')),
      }),
    ),
  ];
}

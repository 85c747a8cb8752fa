import { FORM_IN_WORDS } from '../../answers/words';
import { THEME_SCHEMES } from '../../records/kinds/theme';
import { FORMS } from '../../records/kinds/vocabulary';
import type { Prose } from '../../records/field';
import { type Node, node, prose, ref } from './values';

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
        'skos:prefLabel': prose(FORM_IN_WORDS[form]),
        'skos:inScheme': ref(term('Form')),
      }),
    ),
  ];
}

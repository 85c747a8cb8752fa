/**
 * What the plain model does not answer: lists of the whole registry, searching, sentences, what was recorded. On it the
 * engines are compared with each other.
 */
export const THE_REST = `query ($day: Date!, $text: String!) {
  search(text: $text, asOf: $day) { totalCount nodes { kind name matched became successors { slug } } }
  organisations(asOf: $day) { totalCount nodes { slug formerNames reorganisations { slug date } } }
  obligations(asOf: $day) { totalCount nodes { slug name } }
  regions(asOf: $day) { nodes { slug placements { totalCount nodes { slug grounds { why } } } } }
  arrangements(asOf: $day) { nodes {
    slug versions { nodes { slug legalForm } } policyFields { slug } themes { slug } ibpThemes { theme { slug } }
    participations { nodes { slug grounds { why(language: EN) } continuedBy { slug } provenance { source { slug } } } }
  } }
  ibpThemes(asOf: $day) { slug takenUpBy { totalCount nodes { basis reason arrangement { slug } } } }
  changes(after: 0, first: 100) { totalCount nodes { number operation state } }
}`;

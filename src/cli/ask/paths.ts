import type { Topic } from './topic';

interface Data {
  readonly pathsBetween: {
    readonly sentence: string;
    readonly cutReason: string | null;
    readonly paths: readonly { readonly sentence: string }[];
  };
}

/** Why are two bodies linked? */
export const paths: Topic = {
  name: 'paths',
  takes: 'SLUG SLUG',
  summary: 'by which arrangements two bodies are linked',
  document: `query ($from: String!, $to: String!, $asOf: Date) {
    pathsBetween(from: { slug: $from }, to: { slug: $to }, asOf: $asOf) {
      sentence
      cutReason
      paths { sentence }
    }
  }`,
  options: ['as-of'],
  variables: ([from, to, ...others], { 'as-of': asOf = null }) =>
    from !== undefined && to !== undefined && others.length === 0
      ? { from, to, asOf }
      : 'Expected two SLUGs: the bodies between which to look.',
  show: ({ pathsBetween }: Data) =>
    [
      pathsBetween.sentence,
      '',
      ...pathsBetween.paths.map(({ sentence }, index) => `${index + 1}. ${sentence}`),
      ...(pathsBetween.cutReason === null ? [] : ['', pathsBetween.cutReason]),
    ].join('\n'),
};

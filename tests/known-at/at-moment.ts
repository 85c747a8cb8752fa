import { Kind, parse, print, visit } from 'graphql';

/** The same document with every root field put to the registry of a moment. */
export function atMoment(document: string, moment: string): string {
  let depth = 0;
  return print(
    visit(parse(document), {
      FragmentDefinition: () => false,
      SelectionSet: { enter: () => void (depth += 1), leave: () => void (depth -= 1) },
      Field: (node) =>
        depth > 1
          ? undefined
          : {
              ...node,
              arguments: [
                ...(node.arguments ?? []),
                {
                  kind: Kind.ARGUMENT,
                  name: { kind: Kind.NAME, value: 'knownAt' },
                  value: { kind: Kind.STRING, value: moment },
                },
              ],
            },
    }),
  );
}

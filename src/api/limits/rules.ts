import {
  type ASTNode,
  type ASTVisitor,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { limitExceeded } from '../../registry/errors';
import { MAX_ALIASES, MAX_DEPTH, MAX_DIRECTIVES } from './limits';

/** The limits that the text of a document shows. A rule that threw would answer HTTP 500, so these report. */
export const LIMIT_RULES: readonly ValidationRule[] = [
  depthRule(MAX_DEPTH),
  aliasRule(MAX_ALIASES),
  directiveRule(MAX_DIRECTIVES),
];

/** Refuses operations with more levels of fields than the limit; a root field is level 1, fragments add none. */
export function depthRule(limit: number): ValidationRule {
  return (context) => {
    const depthOf = new DepthReader(context);
    return {
      OperationDefinition(operation) {
        const found = depthOf.selections(operation.selectionSet);
        if (found <= limit) return;
        const advice = 'ask for less at a time and follow the ids you get in a next question';
        const message = `A question may have ${limit} levels of fields, this one has ${found}: ${advice}.`;
        report(context, operation, limitExceeded(message, { name: 'depth', limit, found }));
      },
    };
  };
}

/** Refuses documents with more aliases than the limit, `__typename` included: aliases multiply the work of one field. */
export function aliasRule(limit: number): ValidationRule {
  return (context) =>
    countingRule(context, 'Field', {
      counts: (node) => node.kind === Kind.FIELD && node.alias !== undefined,
      refusal: (found) => {
        const advice = 'ask for several things at once through an argument that takes a list, or in several questions';
        const message = `A question may give ${limit} fields another name, this one does so ${found} times: ${advice}.`;
        return limitExceeded(message, { name: 'aliases', limit, found });
      },
      limit,
    });
}

/** Refuses documents with more uses of directives than the limit. */
export function directiveRule(limit: number): ValidationRule {
  return (context) =>
    countingRule(context, 'Directive', {
      counts: () => true,
      refusal: (found) => {
        const advice = 'put fields that belong together into one fragment and switch that';
        const message = `A question may use ${limit} directives, this one uses ${found}: ${advice}.`;
        return limitExceeded(message, { name: 'directives', limit, found });
      },
      limit,
    });
}

interface Counting {
  readonly counts: (node: ASTNode) => boolean;
  readonly refusal: (found: number) => Error;
  readonly limit: number;
}

/** Counts over the whole document and complains once, at its end. */
function countingRule(context: ValidationContext, kind: 'Field' | 'Directive', counting: Counting): ASTVisitor {
  let found = 0;
  return {
    [kind]: (node: ASTNode) => {
      if (counting.counts(node)) found++;
    },
    Document: {
      leave(document) {
        if (found > counting.limit) report(context, document.definitions[0], counting.refusal(found));
      },
    },
  };
}

/** The code of the refusal is found again by `formatErrors`: Apollo puts its own on every error of validation. */
function report(context: ValidationContext, node: ASTNode | undefined, refusal: Error): void {
  context.reportError(new GraphQLError(refusal.message, { nodes: node, originalError: refusal }));
}

/** Measures each fragment once, so that fragments in fragments cost no time. */
class DepthReader {
  private readonly fragments = new Map<string, number>();

  constructor(private readonly context: ValidationContext) {}

  selections({ selections }: SelectionSetNode): number {
    return Math.max(
      ...selections.map((selection) => {
        if (selection.kind === Kind.FRAGMENT_SPREAD) return this.fragment(selection.name.value);
        const below = selection.selectionSet ? this.selections(selection.selectionSet) : 0;
        return selection.kind === Kind.FIELD ? below + 1 : below;
      }),
    );
  }

  private fragment(name: string): number {
    const known = this.fragments.get(name);
    if (known !== undefined) return known;
    // A fragment within itself is refused by another rule; here it only must not recurse forever.
    this.fragments.set(name, 0);
    const fragment: FragmentDefinitionNode | null | undefined = this.context.getFragment(name);
    const depth = fragment ? this.selections(fragment.selectionSet) : 0;
    this.fragments.set(name, depth);
    return depth;
  }
}

import { GraphQLError, type ValidationRule } from 'graphql';

/** Refuses operations that the schema has no root for, which graphql-js itself finds only while running. */
export const onlyQueries: ValidationRule = (context) => ({
  OperationDefinition(operation) {
    if (context.getSchema().getRootType(operation.operation)) return;
    context.reportError(
      new GraphQLError(`The registry is only read here: expected a query, found a ${operation.operation}.`, {
        nodes: operation,
      }),
    );
  },
});

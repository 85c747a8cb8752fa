/** What is used of @neo4j/graphql, said here so that the project is type-checked without the packages of this folder. */
declare module '@neo4j/graphql' {
  import type { GraphQLSchema } from 'graphql';
  import type { Driver } from 'neo4j-driver';

  export class Neo4jGraphQL {
    constructor(options: {
      typeDefs: string;
      driver: Driver;
      features: { filters: { String: { LT: boolean; LTE: boolean; GT: boolean; GTE: boolean } } };
    });
    getSchema(): Promise<GraphQLSchema>;
  }
}

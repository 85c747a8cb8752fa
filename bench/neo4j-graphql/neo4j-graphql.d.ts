/** What is used of @neo4j/graphql, said here so that the project is type-checked without the packages of this folder. */
declare module '@neo4j/graphql' {
  export class Neo4jGraphQL {
    constructor(options: {
      typeDefs: string;
      driver: import('neo4j-driver').Driver;
      features: { filters: { String: { LT: boolean; LTE: boolean; GT: boolean; GTE: boolean } } };
    });
    getSchema(): Promise<import('graphql').GraphQLSchema>;
  }
}

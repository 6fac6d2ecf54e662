/**
 * GraphQL errors: message and extensions go to the client as they are. What resolvers return is left out, since the schema
 * decides which fields are seen.
 */
import type { Vendor } from './model.js';

export const graphql: Vendor = {
  id: 'graphql',
  name: 'GraphQL',
  category: 'framework',
  documentation: 'https://www.graphql-js.org/api-v16/error/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: [
        'graphql',
        'graphql-yoga',
        'apollo-server',
        'apollo-server-core',
        'apollo-server-express',
        'apollo-server-errors',
        '@apollo/server',
      ],
      versions: '>=15',
      sinks: [
        {
          id: 'graphql.error',
          calls: [
            '{GraphQLError,ApolloError,UserInputError,AuthenticationError,ForbiddenError,ValidationError,SyntaxError}',
          ],
          leaks: ['arg0', 'arg1.extensions'],
          channel: 'error',
          depth: 'deep',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['type-graphql'],
      versions: '>=1',
      parameters: { Ctx: 'context', Arg: 'input', Args: 'input' },
      sources: [
        { id: 'graphql.user', reads: ['{context,context.session}.{user,currentUser}'], person: 'user', own: true },
        { id: 'graphql.input', reads: ['input'], payload: true, own: true },
      ],
      // Which fields of what they return are seen, the schema says.
      handlers: [{ id: 'graphql.resolver', decorated: ['Query', 'Mutation', 'Subscription', 'FieldResolver', 'ResolveField'], leaks: [], channel: 'response', depth: 'deep' }],
    },
    {
      ecosystem: 'npm',
      packages: ['graphql-request'],
      versions: '>=3',
      types: { GraphQLClient: 'GraphQLClient()' },
      // The text of the error is the whole request in JSON, its variables included.
      throws: [
        {
          calls: ['GraphQLClient().{request,rawRequest}'],
          carries: [
            { from: 'arg1', to: 'return.request.variables' },
            { from: 'arg1', to: 'return.message', depth: 'deep' },
            { from: 'arg0.variables', to: 'return.request.variables' },
            { from: 'arg0.variables', to: 'return.message', depth: 'deep' },
          ],
        },
        {
          calls: ['', '{request,rawRequest}'],
          carries: [
            { from: 'arg2', to: 'return.request.variables' },
            { from: 'arg2', to: 'return.message', depth: 'deep' },
            { from: 'arg0.variables', to: 'return.request.variables' },
            { from: 'arg0.variables', to: 'return.message', depth: 'deep' },
          ],
        },
      ],
    },
  ],
};

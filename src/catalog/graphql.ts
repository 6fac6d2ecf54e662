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
  ],
};

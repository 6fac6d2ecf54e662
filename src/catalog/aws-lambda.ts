/**
 * AWS Lambda behind a gateway: the event is the request, with body, headers and parameters, and what the handler returns as `body` is the
 * answer. Events of queues and buckets have the same parameter, so nothing is in an event but what the function reads off it.
 */
import type { Vendor } from './model.js';

export const awsLambda: Vendor = {
  id: 'aws-lambda',
  name: 'AWS Lambda',
  category: 'cloud',
  documentation: 'https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['aws-lambda'],
      versions: '>=8',
      types: {
        APIGatewayProxyEvent: 'Event()',
        APIGatewayProxyEventV2: 'Event()',
        APIGatewayEvent: 'Event()',
        ALBEvent: 'Event()',
        LambdaFunctionURLEvent: 'Event()',
      },
      sources: [
        { id: 'aws-lambda.event', reads: ['Event()'], payload: true, own: true },
        { id: 'aws-lambda.body', reads: ['Event().body'], payload: true, own: true },
        {
          id: 'aws-lambda.parameters',
          reads: ['Event().{queryStringParameters,pathParameters,multiValueQueryStringParameters}'],
          payload: true,
          own: true,
        },
        {
          id: 'aws-lambda.headers',
          reads: ['Event().{headers,multiValueHeaders}'],
          fields: {
            authorization: 'credentials.token',
            Authorization: 'credentials.token',
            cookie: 'credentials.session',
            Cookie: 'credentials.session',
          },
        },
      ],
      functions: {
        Handler: ['0'],
        APIGatewayProxyHandler: ['APIGatewayProxyEvent'],
        APIGatewayProxyHandlerV2: ['APIGatewayProxyEventV2'],
        ProxyHandler: ['APIGatewayProxyEvent'],
        ALBHandler: ['ALBEvent'],
        LambdaFunctionURLHandler: ['LambdaFunctionURLEvent'],
      },
      handlers: [
        {
          id: 'aws-lambda.redirect',
          exported: ['handler', 'lambdaHandler'],
          leaks: ['return.headers.Location', 'return.headers.location'],
          channel: 'url',
          depth: 'text',
        },
        {
          id: 'aws-lambda.handler',
          exported: ['handler', 'lambdaHandler'],
          leaks: ['return.body'],
          channel: 'response',
          depth: 'text',
          given: { '0': 'APIGatewayProxyEvent' },
        },
      ],
    },
  ],
};

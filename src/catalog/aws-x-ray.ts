/**
 * AWS X-Ray: annotations are indexed, metadata are kept with the segment.
 */
import type { Vendor } from './model.js';

export const awsXRay: Vendor = {
  id: 'aws-x-ray',
  name: 'AWS X-Ray',
  category: 'observability',
  documentation: 'https://docs.aws.amazon.com/xray/latest/devguide/xray-sdk-nodejs-segment.html',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['aws-xray-sdk-core', 'aws-xray-sdk'],
      versions: '>=3',
      types: { Segment: 'getSegment()', Subsegment: 'getSegment()' },
      sinks: [
        { id: 'aws-x-ray.annotation', calls: ['getSegment().{addAnnotation,addMetadata}'], leaks: ['arg1'], channel: 'telemetry', depth: 'deep' },
        { id: 'aws-x-ray.user', calls: ['getSegment().setUser'], leaks: ['arg0'], channel: 'telemetry', depth: 'deep' },
      ],
    },
  ],
};

/**
 * The AWS SDKs, versions 2 and 3. SES puts all of `ToAddresses` and `CcAddresses` into one message; the destinations of bulk
 * and raw mail are envelopes, one message each, and are left out. What SNS publishes to a phone is shown on its lock screen.
 */
import type { Vendor } from './model.js';

export const aws: Vendor = {
  id: 'aws',
  name: 'Amazon Web Services',
  category: 'cloud',
  documentation: 'https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@aws-sdk/client-ses'],
      versions: '>=3',
      types: { SES: 'SES()' },
      receivers: { ses: 'SES()' },
      sinks: [
        {
          id: 'aws.ses-recipients',
          calls: ['{SendEmailCommand,SendTemplatedEmailCommand}', 'SES().{sendEmail,sendTemplatedEmail}'],
          leaks: ['arg0.Destination.ToAddresses', 'arg0.Destination.CcAddresses'],
          channel: 'recipients',
          depth: 'deep',
        },
        {
          id: 'aws.ses-bulk',
          calls: ['SendBulkTemplatedEmailCommand', 'SES().sendBulkTemplatedEmail'],
          leaks: ['arg0.Destinations[].Destination.ToAddresses', 'arg0.Destinations[].Destination.CcAddresses'],
          channel: 'recipients',
          depth: 'deep',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['@aws-sdk/client-sesv2'],
      versions: '>=3',
      types: { SESv2: 'SESv2()' },
      sinks: [
        {
          id: 'aws.ses2-recipients',
          calls: ['SendEmailCommand', 'SESv2().sendEmail'],
          leaks: ['arg0.Destination.ToAddresses', 'arg0.Destination.CcAddresses'],
          channel: 'recipients',
          depth: 'deep',
        },
        {
          id: 'aws.ses2-bulk',
          calls: ['SendBulkEmailCommand', 'SESv2().sendBulkEmail'],
          leaks: ['arg0.BulkEmailEntries[].Destination.ToAddresses', 'arg0.BulkEmailEntries[].Destination.CcAddresses'],
          channel: 'recipients',
          depth: 'deep',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['aws-sdk', 'aws-sdk/clients/ses', 'aws-sdk/clients/sesv2', 'aws-sdk/clients/sns', 'aws-sdk/clients/s3'],
      versions: '>=2',
      types: { SES: 'SES()', SESV2: 'SES()' },
      sinks: [
        {
          id: 'aws.sdk2-ses-recipients',
          calls: ['{SES(),SESV2(),()}.{sendEmail,sendTemplatedEmail}'],
          leaks: ['arg0.Destination.ToAddresses', 'arg0.Destination.CcAddresses'],
          channel: 'recipients',
          depth: 'deep',
        },
        {
          id: 'aws.sdk2-ses-bulk',
          calls: ['{SES(),()}.sendBulkTemplatedEmail'],
          leaks: ['arg0.Destinations[].Destination.ToAddresses', 'arg0.Destinations[].Destination.CcAddresses'],
          channel: 'recipients',
          depth: 'deep',
        },
        {
          id: 'aws.sdk2-s3-public',
          calls: ['{S3(),()}.{putObject,upload}'],
          leaks: ['arg0.Body', 'arg0.Key', 'arg0.Metadata'],
          channel: 'public',
          depth: 'deep',
          when: [{ at: 'arg0.ACL', is: { begins: 'public-read' } }],
        },
        {
          id: 'aws.sdk2-sns-publish',
          calls: ['SNS().publish'],
          leaks: ['arg0.Message', 'arg0.Subject'],
          channel: 'message',
          depth: 'deep',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['@aws-sdk/client-s3'],
      versions: '>=3',
      sinks: [
        {
          id: 'aws.s3-public',
          calls: ['PutObjectCommand', 'S3().putObject'],
          leaks: ['arg0.Body', 'arg0.Key', 'arg0.Metadata'],
          channel: 'public',
          depth: 'deep',
          when: [{ at: 'arg0.ACL', is: { begins: 'public-read' } }],
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['@aws-sdk/lib-storage'],
      versions: '>=3',
      sinks: [
        {
          id: 'aws.s3-public-upload',
          calls: ['Upload'],
          leaks: ['arg0.params.Body', 'arg0.params.Key', 'arg0.params.Metadata'],
          channel: 'public',
          depth: 'deep',
          when: [{ at: 'arg0.params.ACL', is: { begins: 'public-read' } }],
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['@aws-sdk/client-sns'],
      versions: '>=3',
      sinks: [
        {
          id: 'aws.sns-publish',
          calls: ['PublishCommand', 'SNS().publish'],
          leaks: ['arg0.Message', 'arg0.Subject'],
          channel: 'message',
          depth: 'deep',
        },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['boto3'],
      versions: '>=1',
      sinks: [
        { id: 'aws.boto3-ses-recipients', calls: ['{client(),Session().client(),session.Session().client()}.{send_email,send_templated_email}'], leaks: ['arg:Destination.ToAddresses', 'arg:Destination.CcAddresses'], channel: 'recipients', depth: 'deep' },
        { id: 'aws.boto3-s3-public', calls: ['{client(),Session().client(),session.Session().client()}.put_object', '{resource(),Session().resource()}.{Object(),Bucket()}.{put,put_object}'], leaks: ['arg:Body', 'arg:Key', 'arg:Metadata'], channel: 'public', depth: 'deep', when: [{ at: 'arg:ACL', is: { begins: 'public-read' } }] },
        { id: 'aws.boto3-sns-publish', calls: ['{client(),Session().client(),session.Session().client()}.publish'], leaks: ['arg:Message', 'arg:Subject'], channel: 'message', depth: 'deep' },
      ],
    },
  ],
};

/**
 * Slack: whatever is posted to a channel is read by everybody in it, searched, and kept.
 */
import type { Vendor } from './model.js';

export const slack: Vendor = {
  id: 'slack',
  name: 'Slack',
  category: 'chat',
  documentation: 'https://docs.slack.dev/reference/methods/chat.postMessage',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@slack/web-api', '@slack/bolt'],
      versions: '>=5',
      types: { WebClient: 'WebClient()', App: 'App()' },
      receivers: { slack: 'WebClient()', 'slack client': 'WebClient()' },
      sinks: [
        {
          id: 'slack.post',
          calls: ['{WebClient(),App().client}.chat.{postMessage,postEphemeral,scheduleMessage,update,meMessage}'],
          leaks: ['arg0.text', 'arg0.blocks', 'arg0.attachments'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
        {
          id: 'slack.upload',
          calls: ['{WebClient(),App().client}.files.{upload,uploadV2}'],
          leaks: ['arg0.content', 'arg0.initial_comment', 'arg0.title'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['@slack/webhook'],
      versions: '>=5',
      types: { IncomingWebhook: 'IncomingWebhook()' },
      sinks: [
        {
          id: 'slack.webhook',
          calls: ['{IncomingWebhook(),WebhookTrigger()}.send'],
          leaks: ['arg0'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['slack_sdk', 'slack_sdk.web', 'slack_sdk.web.async_client', 'slack_sdk.webhook', 'slack_sdk.webhook.async_client'],
      versions: '>=3',
      types: { WebClient: 'WebClient()', AsyncWebClient: 'AsyncWebClient()', WebhookClient: 'WebhookClient()' },
      sinks: [
        { id: 'slack.python-post', calls: ['{WebClient,AsyncWebClient}().{chat_postMessage,chat_postEphemeral,chat_scheduleMessage,chat_update,chat_meMessage}'], leaks: ['arg:text', 'arg:blocks', 'arg:attachments', 'arg:markdown_text'], channel: 'vendor', depth: 'deep', audience: 'processor' },
        { id: 'slack.python-upload', calls: ['{WebClient,AsyncWebClient}().{files_upload,files_upload_v2}'], leaks: ['arg:content', 'arg:initial_comment', 'arg:title'], channel: 'vendor', depth: 'deep', audience: 'processor' },
        { id: 'slack.python-webhook', calls: ['{WebhookClient,AsyncWebhookClient}().{send,send_dict}'], leaks: ['arg:text', 'arg:blocks', 'arg:attachments', 'arg0:body'], channel: 'vendor', depth: 'deep', audience: 'processor' },
      ],
    },
  ],
};

/**
 * What people say to each other. `message` and `body` are words of every protocol and log line, so only names that spell out whose words they
 * are count.
 */
import type { KindEntry } from '../entry.js';

export const COMMUNICATION: readonly KindEntry[] = [
  {
    id: 'communication.message',
    title: 'private message',
    plural: 'private messages',
    sensitivity: 3,
    groups: [
      {
        names: [
          'message body', 'message text', 'message content', 'chat message', 'private message', 'direct message', 'sms body', 'sms text',
          'sms content', 'sms message', 'chat text', 'chat history', 'chat log', 'inbox message', 'conversation history', 'mail body', 'user message',
          'customer message', 'contact message', 'patient message', 'user prompt', 'nachrichtentext', 'chat verlauf', 'mensaje privado',
          'letter text',
        ],
        alone: 'low',
        person: 'medium',
        never: ['error', 'log', 'commit'],
      },
    ],
    yes: ['messageBody', 'chatMessage', 'privateMessages', 'smsText', 'userMessage', 'user.chatHistory'],
    no: [
      'message', 'error.message', 'errorMessage', 'body', 'commitMessage', 'messageId', 'chatMessageId', 'messageBodySchema', 'errorMessageText',
      'conversation',
    ],
  },
  {
    id: 'communication.transcript',
    title: 'conversation transcript',
    plural: 'conversation transcripts',
    sensitivity: 3,
    groups: [
      {
        names: [
          'transcript', 'call transcript', 'chat transcript', 'transcription', 'call recording', 'voice recording', 'voicemail', 'audio recording',
          'voice message',
        ],
        alone: 'low',
        person: 'medium',
      },
    ],
    yes: ['transcript', 'callTranscript', 'patient.transcript', 'callRecordings', 'voicemail'],
    no: ['script', 'transcriptId', 'typescript', 'recording', 'transcriptUrl'],
  },
  {
    id: 'communication.feedback',
    title: 'personal note',
    plural: 'personal notes',
    sensitivity: 2,
    groups: [
      {
        names: [
          'personal note', 'patient note', 'clinical note', 'doctor note', 'medical note', 'session note', 'therapy note', 'case note',
          'customer note', 'internal note', 'support ticket text', 'complaint text',
        ],
        alone: 'low',
        person: 'medium',
      },
    ],
    yes: ['patientNotes', 'clinicalNotes', 'therapyNote', 'doctor.personalNotes'],
    no: ['note', 'notes', 'releaseNotes', 'patientNotesCount'],
  },
];

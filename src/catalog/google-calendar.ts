/**
 * Google Calendar: an invitation shows every guest who else is invited, unless the event says that guests cannot see each other.
 */
import type { Vendor } from './model.js';

export const googleCalendar: Vendor = {
  id: 'google-calendar',
  name: 'Google Calendar',
  category: 'cloud',
  documentation: 'https://developers.google.com/workspace/calendar/api/v3/reference/events',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['googleapis', '@googleapis/calendar'],
      versions: '>=25',
      types: { Calendar: 'calendar()', 'calendar_v3.Calendar': 'calendar()' },
      receivers: { calendar: 'calendar()', 'google calendar': 'calendar()' },
      sinks: [
        {
          id: 'google-calendar.guests',
          calls: ['{calendar(),google.calendar()}.events.{insert,update,patch}'],
          leaks: ['arg0.requestBody.attendees', 'arg0.resource.attendees'],
          channel: 'recipients',
          depth: 'deep',
          unless: [{ at: ['arg0.requestBody.guestsCanSeeOtherGuests', 'arg0.resource.guestsCanSeeOtherGuests'], is: 'false' }],
        },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['googleapiclient.discovery'],
      versions: '>=1.7',
      sinks: [
        {
          id: 'google-calendar.python-guests',
          calls: ['build().events().{insert,update,patch}'],
          leaks: ['arg:body.attendees'],
          channel: 'recipients',
          depth: 'deep',
          unless: [{ at: 'arg:body.guestsCanSeeOtherGuests', is: 'false' }],
        },
      ],
    },
  ],
};

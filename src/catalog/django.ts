/**
 * Django: a manager stands for the records of its model until a query set is asked for one of them, mail that is sent to several people in one
 * message shows each of them the addresses of the others (`bcc` and `send_mass_mail` do not), and responses show what they are made of. A rendered page is
 * left out, since the template decides what it shows.
 */
import type { Vendor } from './model.js';

export const django: Vendor = {
  id: 'django',
  name: 'Django',
  category: 'framework',
  documentation: 'https://docs.djangoproject.com/en/stable/ref/',
  surfaces: [
    {
      ecosystem: 'pypi',
      packages: ['django.db.models'],
      versions: '>=4',
      sources: [{ id: 'django.manager', reads: ['Model.{objects,_default_manager,_base_manager}'], record: { many: true, entity: 'receiver' } }],
      propagators: [
        {
          methods: ['filter', 'exclude', 'order_by', 'select_related', 'prefetch_related', 'select_for_update', 'distinct', 'annotate', 'using', 'iterator', 'reverse', 'none', 'all', 'get_queryset'],
          flows: [{ from: 'this[]', to: 'return[]' }],
        },
        { methods: ['first', 'last', 'earliest', 'latest', 'create', 'aget', 'afirst', 'alast', 'acreate'], flows: [{ from: 'this[]', to: 'return' }] },
        { methods: ['get_or_create', 'update_or_create', 'aget_or_create', 'aupdate_or_create'], flows: [{ from: 'this[]', to: 'return.0' }] },
        { methods: ['values', 'only'], flows: [{ from: 'this[]', to: 'return[]' }], projections: [{ at: 'args', style: 'list' }], when: [{ at: 'arg0', is: 'present' }] },
        { methods: ['defer'], flows: [{ from: 'this[]', to: 'return[]' }], projections: [{ at: 'args', style: 'omit' }] },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['django.core.serializers'],
      versions: '>=4',
      propagators: [{ calls: ['serialize'], flows: [{ from: 'arg1:queryset', to: 'return', depth: 'deep' }], unless: [{ at: 'arg:fields', is: 'present' }] }],
    },
    {
      ecosystem: 'pypi',
      packages: ['django.core.mail', 'django.core.mail.message'],
      versions: '>=4',
      sinks: [
        { id: 'django.send-mail', calls: ['send_mail'], leaks: ['arg3:recipient_list'], channel: 'recipients', depth: 'deep' },
        { id: 'django.email-message', calls: ['{EmailMessage,EmailMultiAlternatives}'], leaks: ['arg3:to', 'arg8:cc'], channel: 'recipients', depth: 'deep' },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['django.http', 'django.http.response'],
      versions: '>=4',
      sinks: [
        { id: 'django.json', calls: ['JsonResponse'], leaks: ['arg0:data'], channel: 'response', depth: 'deep' },
        {
          id: 'django.response',
          calls: ['{HttpResponse,HttpResponseBadRequest,HttpResponseForbidden,HttpResponseNotFound,HttpResponseServerError,HttpResponseGone}', 'StreamingHttpResponse'],
          leaks: ['arg0:content'],
          channel: 'response',
          depth: 'text',
        },
        { id: 'django.redirect-response', calls: ['{HttpResponseRedirect,HttpResponsePermanentRedirect}'], leaks: ['arg0:redirect_to'], channel: 'url', depth: 'text' },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['django.shortcuts'],
      versions: '>=4',
      sources: [
        { id: 'django.get-or-404', calls: ['{get_object_or_404,aget_object_or_404}'], record: { many: false, entity: 'arg0' } },
        { id: 'django.list-or-404', calls: ['{get_list_or_404,aget_list_or_404}'], record: { many: true, entity: 'arg0' } },
      ],
      sinks: [{ id: 'django.redirect', calls: ['redirect'], leaks: ['args', 'named'], channel: 'url', depth: 'text' }],
    },
    {
      ecosystem: 'pypi',
      packages: ['rest_framework.response'],
      versions: '>=3',
      sinks: [{ id: 'django.rest-response', calls: ['Response'], leaks: ['arg0:data'], channel: 'response', depth: 'deep' }],
    },
  ],
};

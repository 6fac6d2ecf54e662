/**
 * Django: a manager stands for the records of its model until a query set is asked for one of them, mail that is sent to several people in one
 * message shows each of them the addresses of the others (`bcc` and `send_mass_mail` do not), and responses show what they are made of. A rendered page is
 * left out, since the template decides what it shows.
 */
import type { Projection, Vendor } from './model.js';

const MODEL_SERIALIZER = '{ModelSerializer,HyperlinkedModelSerializer}';
/** Fields of which a serializer says more are usually those that are only written, and never handed out. */
const WRITTEN: Projection = { at: 'this.Meta.extra_kwargs', style: 'omit' };

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
      members: [
        { names: ['EmailField'], kind: 'contact.email' },
        { names: ['GenericIPAddressField', 'IPAddressField'], kind: 'online.ip' },
        { names: ['PhoneNumberField'], kind: 'contact.phone' },
        // Another record, which is there for who asks for it.
        { names: ['ForeignKey', 'OneToOneField', 'ManyToManyField'], hides: ['*'] },
      ],
      sources: [{ id: 'django.manager', reads: ['Model.{objects,_default_manager,_base_manager}'], record: { many: true, entity: 'receiver' } }],
      propagators: [
        {
          methods: ['filter', 'exclude', 'order_by', 'select_related', 'prefetch_related', 'select_for_update', 'distinct', 'annotate', 'using', 'iterator', 'reverse', 'none', 'all', 'get_queryset'],
          flows: [{ from: 'this[]', to: 'return[]' }],
        },
        { methods: ['first', 'last', 'earliest', 'latest', 'create', 'aget', 'afirst', 'alast', 'acreate'], flows: [{ from: 'this[]', to: 'return' }] },
        { methods: ['get_or_create', 'update_or_create', 'aget_or_create', 'aupdate_or_create'], flows: [{ from: 'this[]', to: 'return.0' }] },
        { methods: ['values_list'], flows: [{ from: 'this[]', to: 'return[][]' }], projections: [{ at: 'args', style: 'list' }], when: [{ at: 'arg0', is: 'present' }], unless: [{ at: 'arg:flat', is: 'present' }] },
        { methods: ['values_list'], flows: [{ from: 'this[]', fromKey: 'arg0', to: 'return[]' }], when: [{ at: 'arg:flat', is: 'present' }] },
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
        { id: 'django.email-message', calls: ['EmailMessage'], leaks: ['arg3:to', 'arg8:cc'], channel: 'recipients', depth: 'deep' },
        // The alternatives stand before the copies here.
        { id: 'django.email-alternatives', calls: ['EmailMultiAlternatives'], leaks: ['arg3:to', 'arg9:cc'], channel: 'recipients', depth: 'deep' },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['django.http', 'django.http.request', 'django.http.response', 'django.core.handlers.wsgi', 'django.core.handlers.asgi', 'rest_framework.request'],
      versions: '>=4',
      types: { HttpRequest: 'HttpRequest()', WSGIRequest: 'HttpRequest()', ASGIRequest: 'HttpRequest()', Request: 'HttpRequest()' },
      receivers: { request: 'HttpRequest()', req: 'HttpRequest()' },
      sources: [
        { id: 'django.request-form', reads: ['HttpRequest().{POST,GET,data,query_params}'], payload: true, own: true },
        { id: 'django.request-session', reads: ['HttpRequest().session'], payload: true, own: true },
        { id: 'django.request-user', reads: ['HttpRequest().user'], calls: ['HttpRequest().auser'], person: 'user', own: true },
        {
          id: 'django.request-headers',
          reads: ['HttpRequest().headers'],
          fields: { authorization: 'credentials.token', Authorization: 'credentials.token', cookie: 'credentials.session', Cookie: 'credentials.session' },
        },
        { id: 'django.request-meta', reads: ['HttpRequest().META'], fields: { HTTP_AUTHORIZATION: 'credentials.token', HTTP_COOKIE: 'credentials.session', REMOTE_ADDR: 'online.ip', HTTP_X_FORWARDED_FOR: 'online.ip' } },
        { id: 'django.request-cookies', reads: ['HttpRequest().COOKIES'], fields: { sessionid: 'credentials.session' } },
      ],
      sinks: [
        { id: 'django.json', calls: ['JsonResponse'], leaks: ['arg0:data'], channel: 'response', depth: 'deep' },
        {
          id: 'django.response',
          calls: ['{HttpResponse,HttpResponseBadRequest,HttpResponseForbidden,HttpResponseNotFound,HttpResponseServerError,HttpResponseGone}', 'StreamingHttpResponse'],
          leaks: ['arg0:content'],
          channel: 'response',
          depth: 'text',
        },
        { id: 'django.cookie', calls: ['{HttpResponse,JsonResponse,HttpResponseRedirect}().{set_cookie,set_signed_cookie}'], leaks: ['arg1:value'], channel: 'storage', depth: 'text' },
        { id: 'django.not-found', calls: ['Http404'], leaks: ['args'], channel: 'error', depth: 'shown' },
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
      packages: ['django.core.exceptions', 'django.forms', 'django.forms.models', 'django.forms.utils', 'rest_framework.serializers', 'rest_framework.exceptions'],
      propagators: [
        { calls: ['ValidationError'], flows: [{ from: 'arg0:message', to: 'return.message' }] },
        // A serializer that lists its fields has made a choice; this one has not.
        { calls: [MODEL_SERIALIZER], flows: [{ from: 'arg0:instance{}', to: 'this.data' }], projections: [WRITTEN], when: [{ at: 'this.Meta.fields', is: { literal: '__all__' } }] },
        { calls: [MODEL_SERIALIZER], flows: [{ from: 'arg0:instance{}', to: 'this.data' }], projections: [{ at: 'this.Meta.exclude', style: 'omit' }, WRITTEN], when: [{ at: 'this.Meta.exclude', is: 'present' }] },
        { calls: ['model_to_dict'], flows: [{ from: 'arg0:instance{}', to: 'return' }], projections: [{ at: 'arg1:fields', style: 'list' }, { at: 'arg2:exclude', style: 'omit' }] },
      ],
      sinks: [
        // What is wrong with a form is told to whoever filled it in, so a ValidationError is none of these.
        {
          id: 'django.exception',
          calls: ['{PermissionDenied,SuspiciousOperation,BadRequest,ObjectDoesNotExist,MultipleObjectsReturned,ImproperlyConfigured,FieldError}'],
          leaks: ['args', 'arg:message', 'arg:params', 'arg:detail'],
          channel: 'error',
          depth: 'shown',
        },
        { id: 'django.rest-error', calls: ['{APIException,ParseError,AuthenticationFailed,NotAuthenticated,NotFound,NotAcceptable,Throttled,MethodNotAllowed,UnsupportedMediaType}'], leaks: ['args', 'arg:detail'], channel: 'error', depth: 'shown' },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['django.contrib.auth'],
      versions: '>=4',
      sources: [
        { id: 'django.get-user', calls: ['{get_user,aget_user}'], person: 'user', own: true },
        { id: 'django.authenticate', calls: ['{authenticate,aauthenticate}'], person: 'user', own: true },
        { id: 'django.user-manager', reads: ['get_user_model().{objects,_default_manager,_base_manager}'], at: 'return[]', person: 'user' },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['django.core.management', 'django.core.management.base'],
      versions: '>=4',
      sinks: [{ id: 'django.command-output', calls: ['{BaseCommand,AppCommand,LabelCommand}().{stdout,stderr}.write'], leaks: ['arg0:msg'], channel: 'log', depth: 'shown' }],
    },
    {
      ecosystem: 'pypi',
      packages: ['django.db.transaction'],
      versions: '>=4',
      runs: [{ calls: ['on_commit'], runs: 'arg0:func', from: 9 }],
    },
    {
      ecosystem: 'pypi',
      packages: ['rest_framework.response'],
      versions: '>=3',
      sinks: [{ id: 'django.rest-response', calls: ['Response'], leaks: ['arg0:data'], channel: 'response', depth: 'deep' }],
    },
  ],
};

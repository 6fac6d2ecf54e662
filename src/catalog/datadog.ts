/**
 * Datadog's browser SDKs and tracer: users, contexts, actions, log entries and span tags.
 */
import type { Vendor } from './model.js';

export const datadog: Vendor = {
  id: 'datadog',
  name: 'Datadog',
  category: 'observability',
  documentation: 'https://docs.datadoghq.com/real_user_monitoring/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@datadog/browser-rum', '@datadog/browser-rum-slim'],
      versions: '>=4',
      globals: { DD_RUM: 'datadogRum' },
      receivers: { 'datadog rum': 'datadogRum' },
      sinks: [
        {
          id: 'datadog.rum',
          calls: [
            'datadogRum.{setUser,setUserProperty,setAccount,setAccountProperty,setGlobalContext,setGlobalContextProperty,setViewContext,setViewContextProperty,addAction,startAction,addFeatureFlagEvaluation}',
          ],
          leaks: ['args'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
        {
          id: 'datadog.rum-error',
          calls: ['datadogRum.addError'],
          leaks: ['arg1'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['@datadog/browser-logs'],
      versions: '>=4',
      globals: { DD_LOGS: 'datadogLogs' },
      receivers: { 'datadog logs': 'datadogLogs' },
      sinks: [
        {
          id: 'datadog.logs-context',
          calls: ['datadogLogs.{setUser,setUserProperty,setAccount,setGlobalContext,setGlobalContextProperty}'],
          leaks: ['args'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
        {
          id: 'datadog.logs',
          calls: [
            'datadogLogs.{logger,createLogger(),getLogger()}.{log,ok,debug,info,notice,warn,error,critical,alert,emerg,setContext,setContextProperty}',
          ],
          leaks: ['args'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['dd-trace'],
      versions: '>=2',
      types: { Span: 'tracer.startSpan()', Tracer: 'tracer' },
      sinks: [
        {
          id: 'datadog.span-tag',
          calls: [
            '{startSpan(),scope().active(),tracer.startSpan(),tracer.scope().active(),init().startSpan(),init().scope().active()}.{setTag,setBaggageItem}',
          ],
          leaks: ['arg1'],
          channel: 'telemetry',
          depth: 'deep',
        },
        {
          id: 'datadog.span-tags',
          calls: [
            '{startSpan(),scope().active(),tracer.startSpan(),tracer.scope().active(),init().startSpan(),init().scope().active()}.addTags',
          ],
          leaks: ['arg0'],
          channel: 'telemetry',
          depth: 'deep',
        },
        {
          id: 'datadog.trace',
          calls: ['{trace,tracer.trace,init().trace,startSpan,tracer.startSpan}'],
          leaks: ['arg1.tags'],
          channel: 'telemetry',
          depth: 'deep',
        },
        {
          id: 'datadog.user',
          calls: ['{setUser,tracer.setUser,init().setUser}'],
          leaks: ['arg0'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
        {
          id: 'datadog.events',
          calls: [
            '{appsec,tracer.appsec,init().appsec,appsec.eventTrackingV2,tracer.appsec.eventTrackingV2}.{trackUserLoginSuccessEvent,trackUserLoginFailureEvent,trackUserLoginSuccess,trackUserLoginFailure,trackCustomEvent,setUser}',
          ],
          leaks: ['args'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['ddtrace', 'ddtrace.trace'],
      versions: '>=1',
      types: { Span: 'Span()', Tracer: 'tracer' },
      sinks: [
        { id: 'datadog.python-tag', calls: ['{tracer.trace(),tracer.start_span(),tracer.current_span(),tracer.current_root_span(),Span()}.{set_tag,set_tag_str}'], leaks: ['arg1:value'], channel: 'telemetry', depth: 'deep' },
        { id: 'datadog.python-tags', calls: ['{tracer.trace(),tracer.start_span(),tracer.current_span(),tracer.current_root_span(),Span()}.set_tags', 'tracer.set_tags'], leaks: ['arg0:tags'], channel: 'telemetry', depth: 'deep' },
      ],
    },
    {
      ecosystem: 'pypi',
      packages: ['ddtrace.contrib.trace_utils'],
      versions: '>=1',
      sinks: [
        { id: 'datadog.python-user', calls: ['set_user'], leaks: ['args1', 'named'], channel: 'vendor', depth: 'deep', audience: 'processor' },
      ],
    },
  ],
};

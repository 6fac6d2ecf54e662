/**
 * Application Insights: the properties of events, traces and exceptions, and the authenticated user.
 */
import type { Vendor } from './model.js';

export const applicationInsights: Vendor = {
  id: 'application-insights',
  name: 'Azure Application Insights',
  category: 'observability',
  documentation: 'https://learn.microsoft.com/azure/azure-monitor/app/api-custom-events-metrics',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['applicationinsights'],
      versions: '>=2',
      types: { TelemetryClient: 'TelemetryClient()' },
      receivers: { 'telemetry client': 'TelemetryClient()' },
      sinks: [
        {
          id: 'application-insights.node',
          calls: [
            '{TelemetryClient(),defaultClient}.{trackEvent,trackTrace,trackRequest,trackDependency,trackMetric}',
          ],
          leaks: ['arg0'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
        {
          id: 'application-insights.node-exception',
          calls: ['{TelemetryClient(),defaultClient}.trackException'],
          leaks: ['arg0.properties'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['@microsoft/applicationinsights-web'],
      versions: '>=2',
      globals: { appInsights: 'ApplicationInsights()' },
      types: { ApplicationInsights: 'ApplicationInsights()' },
      receivers: { 'app insights': 'ApplicationInsights()' },
      sinks: [
        {
          id: 'application-insights.web',
          calls: ['ApplicationInsights().{trackEvent,trackTrace,trackPageView,setAuthenticatedUserContext}'],
          leaks: ['args'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
        {
          id: 'application-insights.web-exception',
          calls: ['ApplicationInsights().trackException'],
          leaks: ['arg0.properties', 'arg1'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'processor',
        },
      ],
    },
  ],
};

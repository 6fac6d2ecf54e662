/**
 * Notion: a page is read, searched and shared by a whole workspace.
 */
import type { Vendor } from './model.js';

export const notion: Vendor = {
  id: 'notion',
  name: 'Notion',
  category: 'cloud',
  documentation: 'https://developers.notion.com/reference/post-page',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@notionhq/client'],
      versions: '>=1',
      types: { Client: 'Client()' },
      sinks: [
        { id: 'notion.page', calls: ['Client().pages.{create,update}', 'Client().blocks.children.append'], leaks: ['arg0.properties', 'arg0.children'], channel: 'vendor', depth: 'deep', audience: 'processor' },
      ],
    },
  ],
};

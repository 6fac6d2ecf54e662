/**
 * Libraries over localStorage and IndexedDB: what they store stays on the device in plain text, for any script of the page.
 */
import type { Vendor } from './model.js';

export const localforage: Vendor = {
  id: 'localforage',
  name: 'Browser databases',
  category: 'browser',
  documentation: 'https://localforage.github.io/localForage/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['localforage'],
      versions: '>=1',
      globals: { localforage: '' },
      types: { LocalForage: '' },
      sinks: [
        {
          id: 'localforage.set',
          calls: ['setItem', 'createInstance().setItem'],
          leaks: ['arg1'],
          channel: 'storage',
          depth: 'deep',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['idb-keyval'],
      versions: '>=3',
      sinks: [
        {
          id: 'localforage.keyval',
          calls: ['{set,update}'],
          leaks: ['arg1', 'arg1.return'],
          channel: 'storage',
          depth: 'deep',
        },
        {
          id: 'localforage.keyval-many',
          calls: ['setMany'],
          leaks: ['arg0[].1'],
          channel: 'storage',
          depth: 'deep',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['idb'],
      versions: '>=5',
      types: { IDBPDatabase: 'openDB()' },
      sinks: [
        {
          id: 'localforage.idb',
          calls: ['openDB().{put,add}'],
          leaks: ['arg1'],
          channel: 'storage',
          depth: 'deep',
        },
        {
          id: 'localforage.idb-store',
          calls: ['openDB().transaction().{store,objectStore()}.{put,add}'],
          leaks: ['arg0'],
          channel: 'storage',
          depth: 'deep',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['dexie'],
      versions: '>=3',
      types: { Dexie: '()', Table: '().table()', EntityTable: '().table()' },
      sinks: [
        {
          id: 'localforage.dexie',
          calls: ['{(),Dexie()}.{*,table()}.{put,add,bulkPut,bulkAdd}'],
          leaks: ['arg0'],
          channel: 'storage',
          depth: 'deep',
        },
        {
          id: 'localforage.dexie-update',
          calls: ['{(),Dexie()}.{*,table()}.{update,upsert}'],
          leaks: ['arg1'],
          channel: 'storage',
          depth: 'deep',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['@react-native-async-storage/async-storage'],
      versions: '>=1',
      types: { AsyncStorage: '' },
      receivers: { 'async storage': '' },
      sinks: [
        {
          id: 'localforage.async',
          calls: ['{setItem,mergeItem,createAsyncStorage().setItem}'],
          leaks: ['arg1'],
          channel: 'storage',
          depth: 'text',
        },
        {
          id: 'localforage.async-many',
          calls: ['{multiSet,multiMerge,createAsyncStorage().setMany}'],
          leaks: ['arg0'],
          channel: 'storage',
          depth: 'deep',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['store2'],
      versions: '>=2',
      sinks: [
        {
          id: 'localforage.store2',
          calls: ['', 'set', '{local,session,page}', '{local,session,page}.set'],
          leaks: ['arg1'],
          channel: 'storage',
          depth: 'deep',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['store', 'store/dist/store.modern'],
      versions: '>=2',
      sinks: [
        {
          id: 'localforage.store',
          calls: ['set'],
          leaks: ['arg1'],
          channel: 'storage',
          depth: 'deep',
        },
      ],
    },
  ],
};

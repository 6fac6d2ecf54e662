/** Electron: windows and the main process talk in messages, each under the name of a channel. */
import type { Vendor } from './model.js';

export const electron: Vendor = {
  id: 'electron',
  name: 'Electron',
  category: 'framework',
  documentation: 'https://www.electronjs.org/docs/latest/api/ipc-main',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['electron', 'electron/main', 'electron/renderer'],
      versions: '>=12',
      types: { IpcMain: 'ipcMain', IpcRenderer: 'ipcRenderer', WebContents: 'WebContents()' },
      propagators: [
        {
          calls: ['ipcRenderer.{send,invoke,sendSync}'],
          flows: [{ from: 'arg1', to: 'program:ipcMain.sent', toKey: 'arg0' }, { from: 'arg2', to: 'program:ipcMain.sentSecond', toKey: 'arg0' }],
        },
        {
          calls: ['ipcMain.{on,once,handle,handleOnce}'],
          flows: [{ from: 'program:ipcMain.sent', fromKey: 'arg0', to: 'arg1.param1' }, { from: 'program:ipcMain.sentSecond', fromKey: 'arg0', to: 'arg1.param2' }],
        },
        { calls: ['WebContents().send', 'BrowserWindow().webContents.send'], flows: [{ from: 'arg1', to: 'program:ipcRenderer.sent', toKey: 'arg0' }] },
        { calls: ['ipcRenderer.{on,once}'], flows: [{ from: 'program:ipcRenderer.sent', fromKey: 'arg0', to: 'arg1.param1' }] },
      ],
    },
  ],
};

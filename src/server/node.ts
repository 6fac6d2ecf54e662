/**
 * Starts the language server on Node.js: over IPC when VS Code forks it, over standard input and output for every other editor
 * (`--stdio`). The only file of this room that touches the machine.
 */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { editorLanguages, folderAccess } from '../project/node-host-editor.js';
import { readVersion } from '../project/node-host.js';
import { startServer } from './server.js';

startServer(createConnection(ProposedFeatures.all), { ...folderAccess, version: readVersion(), languages: editorLanguages });

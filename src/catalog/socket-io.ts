/**
 * Socket.IO: `io.emit` and `socket.broadcast.emit` go to every client that is connected, whoever they are, and `to(room)` to everybody in the
 * room. What clients send arrives in the listeners of their sockets.
 */
import type { Vendor } from './model.js';

export const socketIo: Vendor = {
  id: 'socket-io',
  name: 'Socket.IO',
  category: 'framework',
  documentation: 'https://socket.io/docs/v4/broadcasting-events/',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['socket.io'],
      versions: '>=3',
      types: { Server: 'Server()', Socket: 'Socket()', Message: 'Message()' },
      receivers: { io: 'Server()' },
      shared: [{ symbols: ['Socket().data'], by: 'kind' }],
      provides: [
        { calls: ['Server().on', 'Server().of().on'], to: 'arg1.param0', as: 'Socket' },
        { calls: ['Server().use', 'Server().of().use'], to: 'arg0.param0', as: 'Socket' },
        { calls: ['Socket().on'], to: 'arg1.param0', as: 'Message' },
      ],
      sources: [
        { id: 'socket-io.user', reads: ['Socket().data.{user,currentUser}'], person: 'user', own: true },
        { id: 'socket-io.message', reads: ['Message()'], payload: true, own: true },
        {
          id: 'socket-io.headers',
          reads: ['Socket().handshake.headers'],
          fields: { authorization: 'credentials.token', cookie: 'credentials.session' },
        },
      ],
      sinks: [
        {
          id: 'socket-io.broadcast',
          calls: ['{Server(),Server().sockets,Server().of(),Socket().broadcast}.{emit,send}'],
          leaks: ['args1'],
          channel: 'response',
          depth: 'deep',
          audience: 'other-customers',
        },
        {
          id: 'socket-io.room',
          calls: ['{Server(),Server().of(),Socket(),Socket().broadcast}.{to,in,except}().emit'],
          leaks: ['args1'],
          channel: 'response',
          depth: 'deep',
          audience: 'other-customers',
        },
        {
          id: 'socket-io.emit',
          calls: ['Socket().{emit,send}'],
          leaks: ['args1'],
          channel: 'response',
          depth: 'deep',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['ws'],
      versions: '>=8',
      types: { WebSocket: 'WebSocket()', WebSocketServer: 'WebSocketServer()', Everybody: 'Everybody()' },
      provides: [
        { calls: ['{WebSocketServer,Server}().on'], to: 'arg1.param0', as: 'WebSocket' },
        { calls: ['{WebSocketServer,Server}().clients.forEach'], to: 'arg0.param0', as: 'Everybody' },
      ],
      sinks: [
        {
          id: 'socket-io.ws-send',
          calls: ['WebSocket().send'],
          leaks: ['arg0'],
          channel: 'response',
          depth: 'text',
        },
        {
          id: 'socket-io.ws-broadcast',
          calls: ['Everybody().send'],
          leaks: ['arg0'],
          channel: 'response',
          depth: 'text',
          audience: 'other-customers',
        },
      ],
    },
  ],
};

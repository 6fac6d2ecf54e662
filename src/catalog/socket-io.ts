/**
 * Socket.IO: `io.emit` and `socket.broadcast.emit` go to every client that is connected, whoever they are. Rooms are left out,
 * since they separate people.
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
      types: { Server: 'Server()', Socket: 'Socket()' },
      receivers: { io: 'Server()' },
      provides: [{ calls: ['Server().on'], to: 'arg1.param0', as: 'Socket' }],
      sinks: [
        {
          id: 'socket-io.broadcast',
          calls: ['{Server(),Server().sockets,Server().of(),Socket().broadcast}.{emit,send}'],
          leaks: ['args1'],
          channel: 'response',
          depth: 'deep',
          audience: 'other-customers',
        },
      ],
    },
  ],
};

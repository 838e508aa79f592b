// Serves the built page and prints where.
import { preview } from 'vite';

const server = await preview({ preview: { port: 4173, host: 'localhost' } });
console.log('Reformer Lab is at');
server.printUrls();

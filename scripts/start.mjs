/** `npm start`: installs what is missing, builds what has changed, serves the site and prints its address. */
import { join } from 'node:path';
import { buildIfChanged } from './build.mjs';
import { fail, install, root } from './project.mjs';
import { freePort, serve } from './serve.mjs';

const base = process.env.BASE_PATH ?? '/';
const wished = Number(process.env.PORT ?? 4321);

try {
  await install();
  if ((await buildIfChanged({ base })) !== 0) {
    throw new Error('The site could not be built: Astro says why above.');
  }
  const port = await freePort(wished);
  const { address } = await serve(join(root, 'dist'), { port, base, host: process.env.HOST });
  if (port !== wished) console.log(`Port ${wished} is taken by another program.`);
  console.log(`\nThe Civic Space Explorer is at  ${address}\nPress Ctrl+C to stop.`);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(0));
} catch (error) {
  fail(error);
}

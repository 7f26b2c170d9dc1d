import { expandGraph } from '../src/match';
import { readDefinitions, readScore } from '../src/read';
import { PLATFORM } from './generateDefinitions';
import { generateScoreFiles } from './generateSet';
const { definitions } = readDefinitions({ files: [PLATFORM], hmac: t => t });
const context = { application: 'shop', environment: 'prod', environmentType: 'production', uid: 'x' };
for (const n of [1000, 3000, 10000, 30000]) {
  const { set } = readScore({ files: generateScoreFiles(n) });
  let a = Infinity, c = Infinity;
  for (let i = 0; i < (n > 5000 ? 15 : 60); i++) { (globalThis as any).gc(); const u = process.cpuUsage(); const t = performance.now(); expandGraph({ set: set!, definitions, context }); a = Math.min(a, performance.now() - t); const d = process.cpuUsage(u); c = Math.min(c, (d.user + d.system) / 1000); }
  console.log(n, 'wall', a.toFixed(1), 'cpu', c.toFixed(1), 'us/node', (a * 1000 / n).toFixed(1), (c * 1000 / n).toFixed(1));
}

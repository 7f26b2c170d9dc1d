/*
 * Copyright 2026 The Platform Orchestrator Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

// A web service that tells about itself. `FAIL_TIMES` lets the first runs fail, counted in a file of its own folder.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

const counter = join(process.env.ROOT, 'runs');
const runs = existsSync(counter)
  ? Number(readFileSync(counter, 'utf8')) + 1
  : 1;
writeFileSync(counter, String(runs));
console.log(`run ${runs} of ${process.pid}`);
if (runs <= Number(process.env.FAIL_TIMES ?? 0)) {
  console.error('not this time');
  process.exit(3);
}
createServer((request, response) => {
  if (request.url.startsWith('/file/')) {
    response.end(readFileSync(join(process.env.ROOT, request.url.slice(6))));
  } else {
    response.end(
      JSON.stringify({
        pid: process.pid,
        directory: process.cwd(),
        environment: process.env,
        arguments: process.argv.slice(2),
      }),
    );
  }
}).listen(Number(process.env.PORT), '127.0.0.1');

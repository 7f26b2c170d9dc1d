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

/** What a generated file is made of. */
const CONTAINERS = ['main', 'worker'];
const VARIABLES_OF_A_CONTAINER = 7;
const RESOURCES = ['database', 'cache', 'queue', 'bucket', 'volume'];

/**
 * A Score file like those that people write: two containers, 14 variables and five resources, with a file, a volume, probes and a port.
 * The same number gives the same text on every machine.
 */
export function generateScoreFile(seed: number): string {
  const next = randomNumbers(seed);
  const pick = <T>(values: readonly T[]): T => values[next() % values.length];
  const variable = (container: string, index: number): string => {
    const resource = pick(RESOURCES.slice(0, -1));
    const value = pick([
      `value-${next()}`,
      `\${resources.${resource}.host}`,
      `\${resources.${resource}.password}`,
      `https://\${resources.${resource}.user}:\${resources.${resource}.password}@\${resources.${resource}.host}:\${resources.${resource}.port}/`,
      `\${metadata.name}-${container}`,
    ]);
    return `      ${container.toUpperCase()}_${index}: ${JSON.stringify(
      value,
    )}`;
  };
  const container = (name: string): string[] => [
    `  ${name}:`,
    `    image: registry.example/shop/${name}:1.${next() % 100}`,
    `    args: ["--port", "8080"]`,
    `    variables:`,
    ...Array.from({ length: VARIABLES_OF_A_CONTAINER }, (_, index) =>
      variable(name, index),
    ),
    `    files:`,
    `      /etc/${name}/settings.yaml:`,
    `        mode: "0644"`,
    `        content: |`,
    `          name: \${metadata.name}`,
    `          seed: ${next()}`,
    `    volumes:`,
    `      /var/lib/${name}:`,
    `        source: \${resources.volume}`,
    `    resources:`,
    `      requests: { cpu: ${100 + (next() % 9) * 100}m, memory: ${
      64 + (next() % 64)
    }Mi }`,
    `    readinessProbe:`,
    `      httpGet: { path: /ready, port: 8080 }`,
  ];
  return [
    `apiVersion: score.dev/v1b1`,
    `metadata:`,
    `  name: workload-${seed}`,
    `  annotations:`,
    `    example.com/team: team-${next() % 10}`,
    `service:`,
    `  ports:`,
    `    web: { port: 80, targetPort: 8080 }`,
    `containers:`,
    ...CONTAINERS.flatMap(container),
    `resources:`,
    ...RESOURCES.map(name => `  ${name}: { type: ${name} }`),
    ``,
  ].join('\n');
}

/** Numerical Recipes' linear congruential generator; its upper bits are random enough to choose from a handful of things. */
function randomNumbers(seed: number): () => number {
  let state = BigInt(seed + 1);
  return () => {
    state = BigInt.asUintN(32, state * 1664525n + 1013904223n);
    return Number(state / 65536n);
  };
}

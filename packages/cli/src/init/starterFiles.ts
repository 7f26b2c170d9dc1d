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

/** What `platctl init` writes, by path: the smallest platform that has one of everything. Its tests pass as they stand. */
export const STARTER_FILES: Readonly<Record<string, string>> = {
  'environment-types.yaml': `# The stages that every application passes, in this order.
apiVersion: platform-orchestrator.io/v1alpha1
kind: EnvironmentType
metadata: { name: development, title: Development }
spec:
  order: 10
---
apiVersion: platform-orchestrator.io/v1alpha1
kind: EnvironmentType
metadata: { name: production, title: Production }
spec:
  order: 20
  # Deploying needs a plan that somebody looked at.
  protected: true
`,
  'resource-types.yaml': `# What Score files may ask for, and what they get. Types that are not here are
# open: any params, any outputs.
apiVersion: platform-orchestrator.io/v1alpha1
kind: ResourceType
metadata: { name: dns, title: Host name }
spec:
  # A Score file may ask for it; \`indirect\` is for definitions alone.
  use: direct
  outputs:
    values:
      type: object
      required: [host]
      properties:
        host: { type: string }
---
apiVersion: platform-orchestrator.io/v1alpha1
kind: ResourceType
metadata: { name: bucket, title: Bucket }
spec:
  use: direct
  # Never deleted or replaced without being confirmed.
  stateful: true
  outputs:
    values:
      type: object
      required: [name, region]
      properties:
        name: { type: string }
        region: { type: string }
`,
  'definitions/addresses.yaml': `# How host names are made: the most specific rule that matches wins.
apiVersion: platform-orchestrator.io/v1alpha1
kind: ResourceDefinition
metadata: { name: dns }
spec:
  type: dns
  driver: dns-wildcard
  inputs:
    domain: example.org
    template: \${context.application.id}
  criteria:
    - {}
---
# Browsers take every name below \`localhost\` for this machine.
apiVersion: platform-orchestrator.io/v1alpha1
kind: ResourceDefinition
metadata: { name: dns-localhost }
spec:
  type: dns
  driver: dns-wildcard
  inputs:
    domain: localhost
    template: \${context.application.id}-\${context.environment.id}
  criteria:
    - { environmentType: development }
`,
  'definitions/buckets.yaml': `# A Go template gives the outputs. \`static\` gives what stands here; drivers that
# make something in the world, such as \`postgres\`, are modules of the portal.
apiVersion: platform-orchestrator.io/v1alpha1
kind: ResourceDefinition
metadata: { name: bucket }
spec:
  type: bucket
  driver: template
  inputs:
    id: \${context.resource.id}
    templates:
      outputs: |
        name: acme-{{ .driver.values.id | replace "." "-" | lower }}
        region: eu-central-1
  criteria:
    - {}
`,
  'definitions/targets.yaml': `# Where workloads run. Production gets a target of its own when there is one:
# driver gitops or kubernetes, criteria: [{ environmentType: production }].
apiVersion: platform-orchestrator.io/v1alpha1
kind: ResourceDefinition
metadata: { name: this-machine, title: Processes of this machine }
spec:
  type: deployment-target
  driver: process
  inputs: {}
  criteria:
    - { environmentType: development }
`,
  'tests/platform.yaml': `# Run with: platctl test .
apiVersion: platform-orchestrator.io/v1alpha1
kind: DefinitionTest
metadata: { name: Names in development lead to this machine }
spec:
  definitions: [..]
  context: { application: shop, environment: development }
  request: { type: dns }
  expect:
    definition: dns-localhost
    nodes:
      dns#test: { outputs: { host: shop-development.localhost } }
---
apiVersion: platform-orchestrator.io/v1alpha1
kind: DefinitionTest
metadata: { name: Buckets are named after their resource }
spec:
  definitions: [..]
  context: { application: shop, environment: production }
  request: { type: bucket, id: shared.pictures }
  expect:
    nodes:
      bucket#shared.pictures:
        stateful: true
        outputs: { name: acme-shared-pictures, region: eu-central-1 }
`,
};

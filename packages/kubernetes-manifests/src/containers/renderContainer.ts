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

import { Container, JsonPath } from '@platform-orchestrator/score';
import type {
  Container as KubernetesContainer,
  VolumeMount,
} from 'kubernetes-types/core/v1';
import { RenderContext } from '../RenderContext';
import { containerVariables } from './containerVariables';
import { renderProbe } from './renderProbe';
import { renderResources } from './renderResources';
import { renderVariables } from './renderVariables';

/** How a Score file says that the image is given when it is deployed. */
const IMAGE_TO_BE_GIVEN = '.';

/** A container of the Score file, command and arguments as they are written there: Kubernetes replaces `$(NAME)` in them. */
export function renderContainer(options: {
  name: string;
  container: Container;
  mounts: VolumeMount[];
  context: RenderContext;
}): KubernetesContainer {
  const { name, container, mounts, context } = options;
  const { command = [], args = [] } = container;
  const { report } = context;
  const path: JsonPath = ['containers', name];
  checkImage({ image: container.image, path: [...path, 'image'], context });
  const env = renderVariables({
    variables: containerVariables(options),
    path: [...path, 'variables'],
    report,
  });
  const resources = renderResources({
    resources: container.resources,
    path: [...path, 'resources'],
    report,
  });
  const livenessProbe = renderProbe({
    probe: container.livenessProbe,
    path: [...path, 'livenessProbe'],
    report,
  });
  const readinessProbe = renderProbe({
    probe: container.readinessProbe,
    path: [...path, 'readinessProbe'],
    report,
  });
  return {
    name,
    image: container.image,
    ...(command.length > 0 && { command }),
    ...(args.length > 0 && { args }),
    ...(env.length > 0 && { env }),
    ...(resources && { resources }),
    ...(livenessProbe && { livenessProbe }),
    ...(readinessProbe && { readinessProbe }),
    ...(mounts.length > 0 && { volumeMounts: mounts }),
  };
}

function checkImage(options: {
  image: string;
  path: JsonPath;
  context: RenderContext;
}): void {
  const { image, path, context } = options;
  if (image === IMAGE_TO_BE_GIVEN) {
    context.report.add({
      code: 'missing-image',
      path,
      message: 'No image was given for this container.',
      expected: 'an image when the workload is deployed',
      found: image,
    });
  } else if (image.trim() !== image || image === '') {
    context.report.add({
      code: 'missing-image',
      path,
      message: 'This is no image.',
      expected: 'a name without spaces around it',
      found: JSON.stringify(image),
      suggestion: `did you mean "${image.trim()}"?`,
    });
  }
}

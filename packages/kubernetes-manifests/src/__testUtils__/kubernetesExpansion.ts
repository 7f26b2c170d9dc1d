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

/**
 * What the kubelet makes of the value of a variable, written after its description and not after our code: `$$` is a dollar sign,
 * `$(NAME)` the value of a variable that is known, all else stands for itself.
 *
 * Source: https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#environment-variables
 */
export function kubernetesExpansion(
  text: string,
  variables: ReadonlyMap<string, string>,
): string {
  let result = '';
  let rest = text;
  while (rest !== '') {
    const closing = rest.startsWith('$(') ? rest.indexOf(')') : -1;
    if (rest.startsWith('$$')) {
      result += '$';
      rest = rest.slice(2);
    } else if (closing > 0) {
      result +=
        variables.get(rest.slice(2, closing)) ?? rest.slice(0, closing + 1);
      rest = rest.slice(closing + 1);
    } else {
      result += rest[0];
      rest = rest.slice(1);
    }
  }
  return result;
}

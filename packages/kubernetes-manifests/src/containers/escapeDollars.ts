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

/** Several dollar signs in a row, a complete `$(NAME)`, or a dollar sign alone. */
const DOLLARS = /\${2,}|\$\([^)]*\)|\$/g;

/**
 * Literal text for the value of a variable. Kubernetes reads `$$` there as one dollar sign; so dollar signs are doubled wherever it
 * would take them for more than themselves, and the program sees the text of the Score file.
 *
 * One form stays as it is: `$(NAME)`, which refers to another variable of the container. Score files that were written for Kubernetes
 * rely on it, and Kubernetes leaves it alone where there is no such variable.
 *
 * Source: k8s.io/kubernetes/third_party/forked/golang/expansion.
 */
export function escapeDollars(
  text: string,
  options: {
    /** Whether `$(…)` of a secret follows: a dollar sign at the end, or a `$(` that isn't closed, would swallow it. */
    beforeReference: boolean;
  },
): string {
  return text.replace(DOLLARS, (match, offset: number) => {
    if (match === '$') {
      const next = text[offset + 1];
      const swallows = next === undefined || next === '(';
      return swallows && options.beforeReference ? '$$' : '$';
    }
    return match.startsWith('$$') ? match + match : match;
  });
}

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
 * Where and how a workload is to run.
 *
 * @public
 */
export interface RenderTarget {
  /** Put on every object; without it the objects go where they are applied. */
  namespace?: string;
  /** Put on every object and on the pods. Nothing that changes from one deployment to the next: it would restart the pods. */
  labels?: Record<string, string>;
  /**
   * Value of the label `app.kubernetes.io/instance`, by which Deployment and Service select the pods. It must never change while the
   * workload lives (a selector can't be changed) and be unique in the namespace.
   */
  instance: string;
  /**
   * A keyed hash of content, in lower-case letters and digits, at least ten of them. Names and annotations that must change with secret
   * content are made with it; a hash without a key could be used to guess the content.
   */
  hash: (content: string) => string;
  /**
   * For the name of a Secret that keeps its name when its content changes: anything that changes with the content, such as a keyed hash
   * of it. The pods that use the Secret are restarted when it changes.
   */
  secretVersion?: (secretName: string) => string | undefined;
  /** @defaultValue names of the Platform Orchestrator */
  product?: ProductNames;
  /** @defaultValue `baseline` */
  securityProfile?: SecurityProfileName;
  /** @defaultValue `file` */
  fileMounts?: FileMounts;
}

/** The names that end up in labels and annotations. @public */
export interface ProductNames {
  /** Value of the label `app.kubernetes.io/managed-by`. */
  managedBy: string;
  /** A domain, such as `platform-orchestrator.io`; the annotations are `<prefix>/workload-name` and so on. */
  annotationPrefix: string;
}

/**
 * - `none`: nothing is set, as the reference implementation does.
 * - `baseline`: no service account token unless an account is named, no privilege escalation, the runtime's seccomp profile. Images that
 *   run as root still start.
 * - `restricted`: passes the Pod Security Standard of that name.
 *
 * @public
 */
export type SecurityProfileName = 'none' | 'baseline' | 'restricted';

/**
 * - `file`: each file is mounted by itself; what else the image has in that folder stays visible.
 * - `directory`: the folder of the file is mounted, as the reference implementation does; it hides that folder of the image.
 *
 * @public
 */
export type FileMounts = 'file' | 'directory';

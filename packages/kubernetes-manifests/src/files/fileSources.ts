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

import { ContainerFile, JsonPath } from '@platform-orchestrator/score';
import { metadataOf } from '../metadata/metadataOf';
import { ResolvedFile } from '../model/ResolvedWorkload';
import { digest } from '../names/digest';
import { legalName } from '../names/legalName';
import { RenderContext } from '../RenderContext';
import { checkSecretReference } from '../text/checkSecretReference';
import { ownValue } from '../text/ownValue';
import { sortedEntries } from '../text/sortedEntries';
import { textParts } from '../text/textParts';
import { decodeBase64 } from './decodeBase64';
import { FileSource } from './FileSource';

/** The key of a file in its ConfigMap or derived Secret. */
const FILE_KEY = 'file';

/** What the API server takes as the data of a ConfigMap or Secret. */
const CONTENT_LIMIT_BYTES = 1024 * 1024;

/** Names of objects are DNS subdomains. */
const OBJECT_NAME_LENGTH = 253;

/** Octal permission bits as Score spells them. */
const MODE = /^0?[0-7]{3}$/;

/** Where each file's content comes from: containers by name, targets by name. */
export function fileSources(context: RenderContext): FileSource[] {
  const { workload } = context.resolved;
  return sortedEntries(workload.containers).flatMap(([container, { files }]) =>
    sortedEntries(files).flatMap(([target, file]) => {
      const content = fileContent({ context, container, target, file });
      return content ? [content] : [];
    }),
  );
}

function fileContent(options: {
  context: RenderContext;
  container: string;
  target: string;
  file: ContainerFile;
}): FileSource | undefined {
  const { context, container, target, file } = options;
  const { resolved, target: renderTarget, report } = context;
  const path: JsonPath = ['containers', container, 'files', target];
  const resolvedFile = ownValue(ownValue(resolved.files, container), target);
  const mode = readMode(file.mode, { path: [...path, 'mode'], context });
  if (!resolvedFile) {
    report.add({
      code: 'unresolved',
      path,
      message: 'The content of the file is not known.',
      expected: 'content, binaryContent or a source that was read',
    });
    return undefined;
  }
  const nameParts = [
    resolved.workload.metadata.name,
    container,
    'file',
    digest(target),
  ];
  const parts = 'text' in resolvedFile ? textParts(resolvedFile.text) : [];
  for (const part of parts) {
    if (typeof part !== 'string') {
      checkSecretReference({ reference: part, path, report });
    }
  }
  const [first] = parts;
  if (parts.length === 1 && typeof first !== 'string') {
    return {
      container,
      target,
      mode,
      content: { kind: 'secret', reference: first },
    };
  }
  if (parts.some(part => typeof part !== 'string')) {
    const composition = renderTarget.hash(JSON.stringify(parts));
    const name = legalName([...nameParts, composition], OBJECT_NAME_LENGTH);
    const secret = {
      metadata: metadataOf(context, name),
      key: FILE_KEY,
      parts,
    };
    return { container, target, mode, content: { kind: 'derived', secret } };
  }
  return {
    container,
    target,
    mode,
    content: {
      kind: 'configMap',
      configMap: {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: metadataOf(context, legalName(nameParts, OBJECT_NAME_LENGTH)),
        // Base64 for text too: it survives every tool on the way, carriage returns and trailing spaces included.
        binaryData: { [FILE_KEY]: fileBase64(resolvedFile, { path, context }) },
      },
    },
  };
}

function readMode(
  mode: string | undefined,
  options: { path: JsonPath; context: RenderContext },
): number | undefined {
  if (mode === undefined) {
    return undefined;
  }
  if (!MODE.test(mode)) {
    options.context.report.add({
      code: 'invalid-mode',
      path: options.path,
      message: 'This is no file mode.',
      expected: 'three octal digits, such as 0644',
      found: mode,
    });
  }
  return Number.parseInt(mode, 8);
}

function fileBase64(
  file: ResolvedFile,
  options: { path: JsonPath; context: RenderContext },
): string {
  const { path, context } = options;
  const bytes =
    'text' in file
      ? Buffer.from(textParts(file.text).join(''))
      : decodeBase64(file.base64);
  if (!bytes) {
    context.report.add({
      code: 'invalid-base64',
      path: [...path, 'binaryContent'],
      message: 'The content is not base64.',
      expected: 'standard base64 with padding',
    });
    return '';
  }
  if (bytes.length > CONTENT_LIMIT_BYTES) {
    context.report.add({
      code: 'content-too-large',
      path,
      message: 'The file is too large for a ConfigMap.',
      expected: `at most ${CONTENT_LIMIT_BYTES} bytes`,
      found: `${bytes.length} bytes`,
      suggestion: 'put it into the image, or onto a volume',
    });
  }
  return bytes.toString('base64');
}

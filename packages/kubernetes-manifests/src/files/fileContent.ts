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

import { JsonPath } from '@platform-orchestrator/score';
import { metadataOf } from '../metadata/metadataOf';
import { SecretReference } from '../model/ResolvedText';
import { digest } from '../names/digest';
import { legalName, OBJECT_NAME_LENGTH } from '../names/legalName';
import { RenderContext } from '../RenderContext';
import { checkSecretReference } from '../text/checkSecretReference';
import { ownValue } from '../text/ownValue';
import { textParts } from '../text/textParts';
import { decodeBase64 } from './decodeBase64';
import { FILE_KEY } from './fileKey';
import { FileContent } from './FileSource';

/** What the API server takes as the data of a ConfigMap or Secret. */
const CONTENT_LIMIT_BYTES = 1024 * 1024;

interface FileOptions {
  container: string;
  target: string;
  path: JsonPath;
  context: RenderContext;
}

/** A ConfigMap with the content of a file; its Secret, where the content is one; a derived Secret where secrets are only part of it. */
export function fileContent(options: FileOptions): FileContent | undefined {
  const { container, target, path, context } = options;
  const file = ownValue(ownValue(context.resolved.files, container), target);
  if (!file) {
    context.report.add({
      code: 'unresolved',
      path,
      message: 'The content of the file is not known.',
      expected: 'content, binaryContent or a source that was read',
    });
    return undefined;
  }
  if (!('text' in file)) {
    return configMap(base64Bytes(file.base64, options), options);
  }
  const parts = textParts(file.text);
  const references = parts.filter(part => typeof part !== 'string');
  for (const reference of references) {
    checkSecretReference({ reference, path, report: context.report });
  }
  if (references.length === 0) {
    return configMap(Buffer.from(parts.join('')), options);
  }
  return parts.length === 1
    ? { kind: 'secret', reference: references[0] }
    : derivedSecret(parts, options);
}

/** Base64 for text too: it survives every tool on the way, carriage returns and trailing spaces included. */
function configMap(bytes: Buffer, options: FileOptions): FileContent {
  const { path, context } = options;
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
  const name = legalName(nameParts(options), OBJECT_NAME_LENGTH);
  return {
    kind: 'configMap',
    configMap: {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: metadataOf(context, name),
      binaryData: { [FILE_KEY]: bytes.toString('base64') },
    },
  };
}

function derivedSecret(
  parts: (string | SecretReference)[],
  options: FileOptions,
): FileContent {
  const { context } = options;
  const composition = context.target.hash(JSON.stringify(parts));
  const name = legalName(
    [...nameParts(options), composition],
    OBJECT_NAME_LENGTH,
  );
  return {
    kind: 'derived',
    secret: { metadata: metadataOf(context, name), key: FILE_KEY, parts },
  };
}

function nameParts({ container, target, context }: FileOptions): string[] {
  const { name } = context.resolved.workload.metadata;
  return [name, container, 'file', digest(target)];
}

function base64Bytes(base64: string, options: FileOptions): Buffer {
  const bytes = decodeBase64(base64);
  if (!bytes) {
    options.context.report.add({
      code: 'invalid-base64',
      path: [...options.path, 'binaryContent'],
      message: 'The content is not base64.',
      expected: 'standard base64 with padding',
    });
  }
  return bytes ?? Buffer.alloc(0);
}

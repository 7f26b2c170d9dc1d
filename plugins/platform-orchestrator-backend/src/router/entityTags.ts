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

import { createHash } from 'node:crypto';
import { Request, Response } from 'express';

type AnyRequest = Request<any, any, any, any, any>;
type AnyResponse = Response<any, any>;

/**
 * Answers with an object that can be changed, and its entity tag.
 *
 * @remarks
 * The tag of the answer is `"<etag of the object>.<hash of the answer>"`: the answer also shows what runs, so that `If-None-Match` must not find it unchanged when
 * only that has changed, while `If-Match` is about the object alone.
 */
export function sendTagged(
  request: AnyRequest,
  response: AnyResponse,
  body: { etag: string },
): void {
  const hash = createHash('sha256')
    .update(JSON.stringify(body))
    .digest('base64url')
    .slice(0, 22);
  const tag = `"${body.etag}.${hash}"`;
  response.setHeader('ETag', tag);
  // not left to express: browsers send `Cache-Control: no-cache` with an `If-None-Match` of the page's own, which express takes for a wish for the whole answer
  if (request.header('If-None-Match') === tag) {
    response.status(304).end();
  } else {
    response.json(body);
  }
}

/** Etag of the object in an `If-Match` header, which may be that of the body or that of an answer; undefined for none and for `*`. */
export function readIfMatch(request: AnyRequest): string | undefined {
  const header = request.header('If-Match');
  if (header === undefined || header === '*') {
    return undefined;
  }
  return header.replace(/^(W\/)?"|"$/g, '').split('.')[0];
}

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

// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('idempotency_keys', table => {
    table.comment('First answers of creating requests, for those repeated');
    table.string('subject').notNullable().comment('Who asked');
    table.string('route').notNullable().comment('Method and path');
    table.string('key').notNullable().comment('Idempotency-Key header');
    table.string('body_hash').notNullable().comment('Of the first body');
    table.text('answer').comment('JSON; missing while the first one works');
    table
      .string('expires_at', 24)
      .notNullable()
      .index()
      .comment('ISO 8601, UTC');
    table.primary(['subject', 'route', 'key']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('idempotency_keys');
};

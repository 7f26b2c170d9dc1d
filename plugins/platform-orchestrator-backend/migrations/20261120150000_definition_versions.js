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
  await knex.schema.createTable('definition_versions', table => {
    table.comment('Definitions as deployments used them, to be pinned');
    table.string('name').notNullable().comment('Of the definition');
    table.string('version').notNullable().comment('Hash of its content');
    table.string('type').notNullable().comment('Resource type');
    table.string('driver').notNullable().comment('That provisions with it');
    table
      .text('content')
      .notNullable()
      .comment('Sealed: the definition, which may hold literal secrets');
    table.string('recorded_at', 24).notNullable().comment('ISO 8601, UTC');
    table.primary(['name', 'version']);
  });

  await knex.schema.createTable('environment_pins', table => {
    table.comment('Versions of definitions that environments keep');
    table
      .string('environment_uid')
      .notNullable()
      .references('environments.uid')
      .comment('Environment that keeps it');
    table.string('definition_name').notNullable().comment('Of the definition');
    table.string('version').notNullable().comment('A recorded one');
    table.string('pinned_by').notNullable().comment('Entity ref or subject');
    table.string('pinned_at', 24).notNullable().comment('ISO 8601, UTC');
    table.text('reason').comment('In the words of whoever pinned it');
    table.primary(['environment_uid', 'definition_name']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('environment_pins');
  await knex.schema.dropTable('definition_versions');
};

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
  await knex.schema.createTable('value_versions', table => {
    table.comment('Changes of shared values; what is valid is a fold of them');
    table
      .string('application_id')
      .notNullable()
      .references('applications.id')
      .comment('Application that the value belongs to');
    table
      .integer('version')
      .notNullable()
      .comment('From 1, over all values of the application');
    table
      .string('environment_uid')
      .references('environments.uid')
      .comment('Environment that it is for; null for all of the application');
    table.string('name').notNullable().comment('As placeholders name it');
    table.string('action').notNullable().comment('set or unset');
    table.boolean('secret').notNullable().comment('Never shown');
    table.text('value').comment('Plain value');
    table.text('sealed').comment('Encrypted value, of a secret');
    table.text('description').comment('What it is for');
    table.string('created_by').notNullable().comment('Entity ref or subject');
    table.string('created_at', 24).notNullable().comment('ISO 8601, UTC');
    table.primary(['application_id', 'version']);
    table.index(['application_id', 'environment_uid', 'name']);
  });
  await knex.schema.alterTable('deployments', table => {
    table
      .integer('value_version')
      .comment('Version of the shared values that it used');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('deployments', table => {
    table.dropColumn('value_version');
  });
  await knex.schema.dropTable('value_versions');
};

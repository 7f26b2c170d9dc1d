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
  await knex.schema.createTable('resources', table => {
    table.comment(
      'Provisioned nodes, from the first begin of an apply to the end of the delete',
    );
    table.string('key').primary().comment('Key given to drivers');
    table
      .string('environment_uid')
      .notNullable()
      .references('environments.uid')
      .comment('Environment that it belongs to');
    table.string('type').notNullable().index().comment('Resource type');
    table.string('class').notNullable().comment('Resource class');
    table.string('resource_id').notNullable().comment('Id in its environment');
    table.string('kind').notNullable().comment('resource, target, workload …');
    table.string('workload').comment('Score workload that it stands for');
    table.string('state').notNullable().comment('pending, active, failed …');
    table.boolean('stateful').notNullable().comment('Kept until confirmed');
    table.string('definition_name').comment('Of the last apply');
    table.string('definition_version').comment('Of the last apply');
    table.string('driver').comment('Of the last apply');
    table.string('fingerprint').comment('Of the last successful apply');
    table.text('comparable').notNullable().comment('JSON: masked inputs');
    table.text('request').comment('Sealed: request of the last apply');
    table.text('outputs').notNullable().comment('JSON: plain outputs');
    table.text('secret_names').notNullable().comment('JSON: paths of secrets');
    table.text('secrets').comment('Sealed: secret outputs');
    table.text('cookie').comment('Sealed: opaque to all but the driver');
    table.text('manifests').notNullable().comment('JSON: attached objects');
    table.text('dependencies').notNullable().comment('JSON: keys with origins');
    table.string('host').comment('Machine that runs it, for local targets');
    table.string('health').notNullable().comment('As last observed');
    table.text('health_message').comment('Why, when not healthy');
    table
      .boolean('retained')
      .notNullable()
      .comment('Stateful, and no longer asked for');
    table.string('created_at', 24).notNullable().comment('ISO 8601, UTC');
    table.string('updated_at', 24).notNullable().comment('ISO 8601, UTC');
    table.string('deployment_id').notNullable().comment('That applied it last');
    table.index(['environment_uid', 'key']);
  });

  await knex.schema.createTable('generated_secrets', table => {
    table.comment('Random values of drivers, made once per key and name');
    table.string('key').notNullable().comment('Resource key');
    table.string('name').notNullable().comment('Such as password');
    table.text('sealed').notNullable().comment('Encrypted value');
    table.primary(['key', 'name']);
  });

  await knex.schema.createTable('driver_states', table => {
    table.comment('Documents that drivers keep per resource');
    table.string('key').primary().comment('Resource key');
    table.integer('version').notNullable().comment('Counts the writes');
    table.text('sealed').notNullable().comment('Encrypted document');
  });

  await knex.schema.createTable('data_keys', table => {
    table.comment(
      'Keys that encrypt, each wrapped by a key of the configuration',
    );
    table
      .string('scope')
      .primary()
      .comment('Uid of an environment; the name goes into what it encrypts');
    table.text('wrapped').notNullable().comment('Encrypted key');
    table
      .string('key_id')
      .notNullable()
      .comment('Configured key that wraps it');
    table.string('created_at', 24).notNullable().comment('ISO 8601, UTC');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('data_keys');
  await knex.schema.dropTable('driver_states');
  await knex.schema.dropTable('generated_secrets');
  await knex.schema.dropTable('resources');
};

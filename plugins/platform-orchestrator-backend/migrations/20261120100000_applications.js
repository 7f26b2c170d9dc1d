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
  await knex.schema.createTable('applications', table => {
    table.comment('Sets of workloads that are deployed together');
    table.string('id').primary().comment('Never reused');
    table.string('name').notNullable().comment('As people name it');
    table.text('title').comment('For people');
    table.text('description').comment('For people');
    table
      .string('owner_ref')
      .index()
      .comment('Entity ref; a column, so that permission rules become queries');
    table.string('etag').notNullable().comment('Changes with every change');
    table.string('created_at', 24).notNullable().comment('ISO 8601, UTC');
    table
      .string('deleted_at', 24)
      .comment('ISO 8601, UTC; the row stays for the history of environments');
    table.unique(['name'], {
      indexName: 'applications_present_name_uidx',
      predicate: knex.whereNull('deleted_at'),
    });
  });

  await knex.schema.createTable('environments', table => {
    table.comment('Instances of environment types inside applications');
    table
      .string('uid')
      .primary()
      .comment(
        'Goes into resource keys: a recreated environment has a new one',
      );
    table
      .string('application_id')
      .notNullable()
      .references('applications.id')
      .comment('Application that it belongs to');
    table.string('name').notNullable().comment('As people name it');
    table.string('type').notNullable().comment('Name of an environment type');
    table
      .boolean('paused')
      .notNullable()
      .defaultTo(false)
      .comment('Starts no deployments');
    table
      .string('current_set')
      .comment('Hash of the set of the last deployment that started');
    table
      .integer('number_counter')
      .notNullable()
      .defaultTo(0)
      .comment('Last number given to a plan or deployment');
    table
      .integer('token_counter')
      .notNullable()
      .defaultTo(0)
      .comment('Last fencing token given to a claim');
    table.string('etag').notNullable().comment('Changes with every change');
    table.string('created_at', 24).notNullable().comment('ISO 8601, UTC');
    table
      .string('deleted_at', 24)
      .comment('ISO 8601, UTC; the row stays for its history');
    table.unique(['application_id', 'name'], {
      indexName: 'environments_present_name_uidx',
      predicate: knex.whereNull('deleted_at'),
    });
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('environments');
  await knex.schema.dropTable('applications');
};

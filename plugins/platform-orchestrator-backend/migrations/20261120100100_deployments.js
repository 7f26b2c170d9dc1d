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
  await knex.schema.createTable('deployment_sets', table => {
    table.comment('Immutable descriptions of all workloads of an application');
    table.string('hash').primary().comment('Hash of the content');
    table.text('content').notNullable().comment('JSON: workloads by name');
  });

  await knex.schema.createTable('plans', table => {
    table.comment('What a deployment would do, bound to what it read');
    table.string('id').primary();
    table
      .string('environment_uid')
      .notNullable()
      .references('environments.uid')
      .comment('Environment that it was made for');
    table
      .integer('number')
      .notNullable()
      .comment('From the number sequence of the environment');
    table
      .text('source')
      .notNullable()
      .comment('JSON: where the set comes from, with texts of Score files');
    table.string('set_hash').notNullable().comment('Set that it deploys');
    table.text('base').notNullable().comment('JSON: versions that it read');
    table.text('plan').notNullable().comment('JSON: nodes with actions');
    table.string('created_by').notNullable().comment('Entity ref or subject');
    table.string('created_at', 24).notNullable().comment('ISO 8601, UTC');
    table
      .string('expires_at', 24)
      .notNullable()
      .index()
      .comment('ISO 8601, UTC');
    table.unique(['environment_uid', 'number']);
  });

  await knex.schema.createTable('deployments', table => {
    table.comment('Runs of sets in environments');
    table.string('id').primary();
    table
      .string('environment_uid')
      .notNullable()
      .references('environments.uid')
      .comment('Environment that it runs in');
    table
      .integer('number')
      .notNullable()
      .comment('From the number sequence of the environment');
    table
      .text('source')
      .notNullable()
      .comment('JSON: where the set comes from, with texts of Score files');
    table.string('plan_id').comment('Plan that a person confirmed');
    table.string('set_hash').comment('Known once it started');
    table.string('definitions').comment('Version of the definitions it used');
    table.string('state').notNullable().comment('Such as queued or running');
    table.string('health').notNullable().comment('Of what it rolled out');
    table.text('message').comment('Why, in the words of whoever asked');
    table.string('commit_ref').comment('Commit that it was asked for');
    table.string('created_by').notNullable().comment('Entity ref or subject');
    table
      .string('created_at', 24)
      .notNullable()
      .index()
      .comment('ISO 8601, UTC');
    table.string('started_at', 24).comment('ISO 8601, UTC');
    table.string('ended_at', 24).comment('ISO 8601, UTC');
    table.text('confirm').notNullable().comment('JSON: confirmed deletes');
    table.boolean('cancel_requested').notNullable().comment('Shall stop');
    table.string('superseded_by').comment('Deployment that took its place');
    table
      .text('problems')
      .notNullable()
      .comment('JSON: why it did not succeed');
    table.string('owner').comment('Process that runs it');
    table
      .string('lease_until', 24)
      .comment('ISO 8601, UTC; may be taken after');
    table.integer('token').notNullable().comment('Fencing token of the lease');
    table
      .string('deadline', 24)
      .notNullable()
      .comment('ISO 8601, UTC; a state that is not final ends by then');
    table
      .integer('last_sequence')
      .notNullable()
      .defaultTo(0)
      .comment('Sequence of its last journal entry');
    table.index(['environment_uid', 'created_at']);
    table.index(['state', 'lease_until']);
    table.unique(['environment_uid', 'number']);
    table.unique(['environment_uid'], {
      indexName: 'deployments_one_running_uidx',
      // bound values are not allowed in an index
      predicate: knex.whereRaw("state = 'running'"),
    });
  });

  await knex.schema.createTable('journal', table => {
    table.comment('What happened in deployments; states are folds of it');
    table
      .string('deployment_id')
      .notNullable()
      .references('deployments.id')
      .comment('Deployment that it happened in');
    table.integer('sequence').notNullable().comment('From 1, without gaps');
    table.integer('token').notNullable().comment('Fencing token of the writer');
    table.string('at', 24).notNullable().comment('ISO 8601, UTC');
    table.string('kind').notNullable().comment('Such as node.begin');
    table.string('node_key').comment('Resource key, for entries of nodes');
    table.text('body').notNullable().comment('JSON; holds no secret');
    table.primary(['deployment_id', 'sequence']);
  });

  await knex.schema.createTable('node_logs', table => {
    table.comment('Lines of progress that drivers report, redacted');
    table.increments('id').comment('Order over all nodes of a deployment');
    table
      .string('deployment_id')
      .notNullable()
      .references('deployments.id')
      .comment('Deployment that the node ran in');
    table.string('node_key').notNullable().comment('Resource key');
    table.integer('sequence').notNullable().comment('From 1, per node');
    table.string('at', 24).notNullable().comment('ISO 8601, UTC');
    table.text('text').notNullable().comment('One line');
    table.unique(['deployment_id', 'node_key', 'sequence']);
    table.index(['deployment_id', 'id']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('node_logs');
  await knex.schema.dropTable('journal');
  await knex.schema.dropTable('deployments');
  await knex.schema.dropTable('plans');
  await knex.schema.dropTable('deployment_sets');
};

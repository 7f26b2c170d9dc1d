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
  await knex.schema.createTable('outbox_cursors', table => {
    table.comment(
      'How far each reader of the journal is, which is also the outbox',
    );
    table.string('consumer').notNullable().comment('Such as announcements');
    table
      .string('deployment_id')
      .notNullable()
      .references('deployments.id')
      .onDelete('CASCADE')
      .comment('Deployment whose journal it reads');
    table
      .integer('sequence')
      .notNullable()
      .comment('Last entry that it is done with');
    table.primary(['consumer', 'deployment_id']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('outbox_cursors');
};

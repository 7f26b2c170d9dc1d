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
  await knex.schema.createTable('reserved_ports', table => {
    table.comment('Ports of workloads that run on one machine');
    table.string('host').notNullable().comment('Id of the machine');
    table.integer('port').notNullable().comment('TCP port there');
    table.string('key').notNullable().comment('Key of the rollout');
    table.string('port_name').notNullable().comment('As the Score file has it');
    table.string('reserved_at', 24).notNullable().comment('ISO 8601, UTC');
    table.primary(['host', 'port']);
    table.unique(['host', 'key', 'port_name']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('reserved_ports');
};

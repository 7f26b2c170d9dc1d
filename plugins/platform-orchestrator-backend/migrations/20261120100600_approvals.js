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
  await knex.schema.alterTable('deployments', table => {
    table
      .string('approval_plan_id')
      .comment('Plan that approvers look at, where approval is needed');
  });
  await knex.schema.createTable('approvals', table => {
    table.comment('Who agreed to what a deployment would do');
    table
      .string('deployment_id')
      .notNullable()
      .references('deployments.id')
      .comment('Deployment that waits for it');
    table
      .string('plan_id')
      .notNullable()
      .comment('Plan that was looked at; those of an earlier plan are void');
    table.string('approved_by').notNullable().comment('Entity ref of a user');
    table.string('approved_at', 24).notNullable().comment('ISO 8601, UTC');
    table.primary(['deployment_id', 'plan_id', 'approved_by']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('approvals');
  await knex.schema.alterTable('deployments', table => {
    table.dropColumn('approval_plan_id');
  });
};

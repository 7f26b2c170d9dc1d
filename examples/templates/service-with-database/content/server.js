'use strict';

const { createServer } = require('node:http');
const { Pool } = require('pg');

const pool = new Pool({
  host: process.env.DATABASE_HOST,
  port: Number(process.env.DATABASE_PORT),
  database: process.env.DATABASE_NAME,
  user: process.env.DATABASE_USERNAME,
  password: process.env.DATABASE_PASSWORD,
});
pool.on('error', error => console.error(error.message));

const CREATE_TABLE =
  'CREATE TABLE IF NOT EXISTS visits (at timestamptz NOT NULL DEFAULT now())';

async function countVisit() {
  await pool.query(CREATE_TABLE);
  await pool.query('INSERT INTO visits DEFAULT VALUES');
  const { rows } = await pool.query(
    `SELECT count(*)::int AS visits, current_database() AS database,
            current_user AS role FROM visits`,
  );
  return rows[0];
}

const server = createServer(async ({ url }, response) => {
  try {
    const answer =
      url === '/ready'
        ? (await pool.query('SELECT 1 AS ready')).rows[0]
        : await countVisit();
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(`${JSON.stringify(answer, undefined, 2)}\n`);
  } catch (error) {
    console.error(error);
    response.writeHead(503).end(`${error.message}\n`);
  }
});

server.listen(Number(process.env.PORT ?? 8080));
process.on('SIGTERM', () => server.close(() => pool.end()));

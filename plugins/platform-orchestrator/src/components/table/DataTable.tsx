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

/* Browsers drop the roles of a table whose parts are drawn as blocks, so each is stated. */
/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role */

import { Fragment, ReactNode } from 'react';
import styles from './DataTable.module.css';

/** A column of a {@link DataTable}. */
export interface DataTableColumn<Row> {
  id: string;
  header: ReactNode;
  /** Stands before the value where the table is a list; missing where the value speaks for itself. */
  label?: string;
  /** Whether the cells name their row. */
  rowHeader?: boolean;
  width?: string;
  align?: 'end';
  /** Left out where the table is a list. */
  wideOnly?: boolean;
  /** Shares its line with the next column where the table is a list. */
  inline?: boolean;
  cell: (row: Row) => ReactNode;
}

/** Rows that belong together, under a line of their own where it has a title. */
export interface DataTableGroup<Row> {
  id: string;
  title?: ReactNode;
  rows: Row[];
}

/** Props of {@link DataTable}. */
export interface DataTableProps<Row> {
  /** What the table holds, for screen readers. */
  caption: string;
  columns: DataTableColumn<Row>[];
  groups: DataTableGroup<Row>[];
  rowKey: (row: Row) => string;
  /** What stands below an open row, over the whole width. */
  detail?: (row: Row) => ReactNode;
  isSelected?: (row: Row) => boolean;
  /** Rows of one line. */
  dense?: boolean;
  /** What becomes of it below 600 px; a table of two narrow columns may stay one. */
  narrow?: 'list' | 'table';
}

/** A table with groups and details, which becomes a list below 600 px. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, groups, dense, narrow = 'list' } = props;
  const classes = [
    styles.table,
    dense && styles.dense,
    narrow === 'list' && styles.list,
  ];
  return (
    <div className={styles.scroll}>
      <table role="table" className={classes.filter(Boolean).join(' ')}>
        <caption>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(column => (
              <th
                key={column.id}
                role="columnheader"
                scope="col"
                className={classNames(column)}
                style={{ width: column.width }}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(group => (
          <tbody key={group.id} role="rowgroup">
            {group.title && (
              <tr role="row" className={styles.group}>
                <th role="rowheader" scope="rowgroup" colSpan={columns.length}>
                  {group.title}
                </th>
              </tr>
            )}
            {group.rows.map(row => (
              <DataRow key={props.rowKey(row)} row={row} table={props} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function DataRow<Row>(options: { row: Row; table: DataTableProps<Row> }) {
  const { row, table } = options;
  const detail = table.detail?.(row);
  const classes = [
    table.isSelected?.(row) && styles.selected,
    detail && styles.open,
  ];
  return (
    <Fragment>
      <tr role="row" className={classes.filter(Boolean).join(' ')}>
        {table.columns.map(column => (
          <DataCell key={column.id} column={column} row={row} />
        ))}
      </tr>
      {detail && (
        <tr role="row" className={styles.detail}>
          <td role="cell" colSpan={table.columns.length}>
            {detail}
          </td>
        </tr>
      )}
    </Fragment>
  );
}

function DataCell<Row>(options: { column: DataTableColumn<Row>; row: Row }) {
  const { column, row } = options;
  const Cell = column.rowHeader ? 'th' : 'td';
  return (
    <Cell
      role={column.rowHeader ? 'rowheader' : 'cell'}
      scope={column.rowHeader ? 'row' : undefined}
      className={classNames(column)}
      data-label={column.label}
    >
      {column.label ? (
        <div className={styles.value}>{column.cell(row)}</div>
      ) : (
        column.cell(row)
      )}
    </Cell>
  );
}

function classNames<Row>(column: DataTableColumn<Row>): string {
  const classes = [
    styles[column.align ?? 'start'],
    column.wideOnly && styles.wideOnly,
    column.inline && styles.inline,
  ];
  return classes.filter(Boolean).join(' ');
}

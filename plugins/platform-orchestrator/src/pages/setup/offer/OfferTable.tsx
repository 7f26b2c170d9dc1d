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

import { Card } from '@backstage/ui';
import {
  AsyncContent,
  AsyncQuery,
  DataTable,
  DataTableColumn,
  Note,
} from '../../../components';
import styles from './OfferTable.module.css';

/** Props of {@link OfferTable}. */
export interface OfferTableProps<Row> {
  caption: string;
  query: AsyncQuery<Row[]>;
  failedTitle: string;
  /** Said where there is none. */
  none: string;
  columns: DataTableColumn<Row>[];
  rowKey: (row: Row) => string;
}

/** A list of what the platform offers, once it was read. */
export function OfferTable<Row>(props: OfferTableProps<Row>) {
  const { caption, query, failedTitle, none, columns, rowKey } = props;
  return (
    <AsyncContent query={query} failedTitle={failedTitle}>
      {rows =>
        rows.length > 0 ? (
          <Card className={styles.card}>
            <DataTable<Row>
              caption={caption}
              rowKey={rowKey}
              groups={[{ id: 'all', rows }]}
              columns={columns}
            />
          </Card>
        ) : (
          <Note>{none}</Note>
        )
      }
    </AsyncContent>
  );
}

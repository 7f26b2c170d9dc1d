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

import { Definition } from '@platform-orchestrator/backstage-plugin-common';
import { Note } from '../../../components';
import { RuleChips } from '../../../match';
import { usePortalTranslation } from '../../../translation';
import styles from './CriteriaRules.module.css';

/** The rules of a definition, any one of which is enough. */
export function CriteriaRules(props: { criteria: Definition['criteria'] }) {
  const { criteria } = props;
  const { t } = usePortalTranslation();
  if (criteria.length === 0) {
    return <Note>{t('setup.definitions.neverMatches')}</Note>;
  }
  return (
    <ul className={styles.rules}>
      {criteria.map((rule, index) => (
        <li key={index}>
          {index > 0 && (
            <span className={styles.or}>{t('setup.definitions.or')}</span>
          )}
          <RuleChips rule={rule} />
        </li>
      ))}
    </ul>
  );
}

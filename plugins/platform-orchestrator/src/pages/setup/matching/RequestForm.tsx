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

import { Button, Card, Combobox, Select, TextField } from '@backstage/ui';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { CopyButton, Note } from '../../../components';
import { usePortalQueries } from '../../../data';
import { usePortalTranslation } from '../../../translation';
import styles from './RequestForm.module.css';
import { PartialRequest } from './useMatchRequest';

/** Props of {@link RequestForm}. */
export interface RequestFormProps {
  request: PartialRequest;
  onChange: (change: PartialRequest) => void;
}

const optionsOf = (names: string[]) =>
  names.map(name => ({ id: name, label: name }));

/** What is asked for, and where. What does not exist yet may be typed; then the environment type is asked for. */
export function RequestForm(props: RequestFormProps) {
  const { request, onChange } = props;
  const { application = '', environment = '' } = request;
  const { t } = usePortalTranslation();
  const queries = usePortalQueries();
  const { data: types = [] } = useQuery(queries.resourceTypes());
  const { data: environmentTypes = [] } = useQuery(queries.environmentTypes());
  const found = useInfiniteQuery({
    ...queries.applications(useDeferredValue(application)),
    placeholderData: previous => previous,
  });
  const applications = found.data?.pages.flatMap(page => page.items) ?? [];
  const environments =
    applications.find(item => item.name === application)?.environments ?? [];
  const known = environments.find(item => item.name === environment);
  const classes = types.find(type => type.name === request.type)?.classes ?? [];
  const classNames = [
    ...new Set(['default', ...classes.map(({ name }) => name)]),
  ];
  return (
    <Card className={styles.card}>
      <h3 className={styles.title}>{t('setup.matching.request')}</h3>
      <Select
        label={t('setup.matching.type')}
        options={optionsOf(types.map(({ name }) => name))}
        value={request.type ?? null}
        onChange={key => onChange({ type: String(key), class: undefined })}
      />
      <Select
        label={t('setup.matching.class')}
        options={optionsOf(classNames)}
        value={request.class ?? 'default'}
        onChange={key =>
          onChange({ class: key === 'default' ? undefined : String(key) })
        }
      />
      <Combobox
        allowsCustomValue
        label={t('setup.matching.application')}
        options={optionsOf(applications.map(({ name }) => name))}
        inputValue={application}
        onInputChange={name => onChange({ application: name })}
      />
      <Combobox
        allowsCustomValue
        label={t('setup.matching.environment')}
        description={
          known && t('setup.matching.ofType', { type: known.typeTitle })
        }
        options={optionsOf(environments.map(({ name }) => name))}
        inputValue={environment}
        onInputChange={name => onChange({ environment: name })}
      />
      {environment && !known && (
        <Select
          label={t('setup.matching.environmentType')}
          options={optionsOf(environmentTypes.map(({ name }) => name))}
          value={request.environmentType ?? null}
          onChange={key => onChange({ environmentType: String(key) })}
        />
      )}
      <TextField
        label={t('setup.matching.id')}
        value={request.id ?? ''}
        onChange={id => onChange({ id })}
      />
      <Note>{t('setup.matching.note')}</Note>
      <div className={styles.actions}>
        <CopyButton text={window.location.href}>
          {t('setup.matching.copyLink')}
        </CopyButton>
        <Button
          variant="tertiary"
          onPress={() =>
            onChange({
              type: undefined,
              class: undefined,
              application: undefined,
              environment: undefined,
              environmentType: undefined,
              id: undefined,
            })
          }
        >
          {t('setup.matching.clear')}
        </Button>
      </div>
    </Card>
  );
}

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

import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Select, TextField } from '@backstage/ui';
import { Application } from '@platform-orchestrator/backstage-plugin-common';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { FormEvent, useState } from 'react';
import { platformOrchestratorApiRef } from '../../api';
import { FailedCard } from '../../components';
import { queryKeys, usePortalQueries } from '../../data';
import { usePortalTranslation } from '../../translation';
import styles from './CreateEnvironmentForm.module.css';

/** Stands for no environment; no name has a star. */
const NOTHING = '*';

/** Adds an environment to an application: an empty one, or one that begins with what another has. */
export function CreateEnvironmentForm(props: { application: Application }) {
  const { name: application, environments } = props.application;
  const { t } = usePortalTranslation();
  const api = useApi(platformOrchestratorApiRef);
  const queryClient = useQueryClient();
  const queries = usePortalQueries();
  const { data: types = [] } = useQuery(queries.environmentTypes());
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [type, setType] = useState<string>();
  const [from, setFrom] = useState<string>();
  const create = useMutation({
    mutationFn: () =>
      api.createEnvironment({ application, name: name.trim(), type, from }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({
        queryKey: queryKeys.application(application),
      });
      setName('');
      setOpen(false);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate();
  };
  return (
    <div className={styles.area}>
      {open ? (
        <form className={styles.form} onSubmit={submit}>
          <TextField
            isRequired
            size="small"
            label={t('createEnvironment.name')}
            value={name}
            onChange={setName}
          />
          <Select
            isRequired
            label={t('createEnvironment.type')}
            options={types.map(item => ({ id: item.name, label: item.title }))}
            value={type ?? null}
            onChange={key => setType(key ? String(key) : undefined)}
          />
          {environments.length > 0 && (
            <Select
              label={t('createEnvironment.from')}
              options={[
                { id: NOTHING, label: t('createEnvironment.nothing') },
                ...environments.map(item => ({
                  id: item.name,
                  label: item.name,
                })),
              ]}
              value={from ?? NOTHING}
              onChange={key =>
                setFrom(key === NOTHING ? undefined : String(key))
              }
            />
          )}
          <Button type="submit" variant="primary" isPending={create.isPending}>
            {t('createEnvironment.submit')}
          </Button>
        </form>
      ) : (
        <Button variant="secondary" onPress={() => setOpen(true)}>
          {t('application.createEnvironment')}
        </Button>
      )}
      {create.error && (
        <FailedCard
          title={t('createEnvironment.failed')}
          error={create.error}
        />
      )}
    </div>
  );
}

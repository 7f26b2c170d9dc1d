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

import {
  Button,
  ButtonLink,
  Card,
  Checkbox,
  CheckboxGroup,
  Flex,
  TextField,
} from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { FormEvent, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { platformOrchestratorApiRef } from '../../api';
import { FailedCard, Note, PageHead, Stack } from '../../components';
import { queryKeys, usePortalQueries } from '../../data';
import { usePortalLinks } from '../../links';
import { usePortalTranslation } from '../../translation';
import styles from './CreateApplicationForm.module.css';

/** Makes an empty application with the environments that are chosen. */
export function CreateApplicationForm() {
  const { t } = usePortalTranslation();
  const api = useApi(platformOrchestratorApiRef);
  const queries = usePortalQueries();
  const queryClient = useQueryClient();
  const links = usePortalLinks();
  const navigate = useNavigate();
  const { data: types = [] } = useQuery(queries.environmentTypes());
  const [name, setName] = useState('');
  const [title, setTitle] = useState('');
  const [owner, setOwner] = useState('');
  const [left, setLeft] = useState<string[]>([]);
  const chosen = types.filter(type => !left.includes(type.name));

  const create = useMutation({
    mutationFn: () =>
      api.createApplication({
        name: name.trim(),
        title: title.trim() || undefined,
        owner: owner.trim() || undefined,
        environments: chosen.map(type => ({ name: type.name })),
      }),
    onSuccess: async application => {
      await queryClient.invalidateQueries({
        queryKey: queryKeys.all(),
      });
      const path = links.application(application.name);
      if (path) {
        navigate(path);
      }
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate();
  };

  return (
    <Stack>
      <PageHead title={t('createApplication.title')} />
      <Card className={styles.card}>
        <form className={styles.form} onSubmit={submit}>
          <TextField
            isRequired
            label={t('createApplication.name')}
            description={t('createApplication.nameHelp')}
            value={name}
            onChange={setName}
            pattern="[a-z0-9]([a-z0-9\-]*[a-z0-9])?"
            maxLength={63}
          />
          <TextField
            label={t('createApplication.label')}
            value={title}
            onChange={setTitle}
          />
          <TextField
            label={t('createApplication.owner')}
            description={t('createApplication.ownerHelp')}
            value={owner}
            onChange={setOwner}
          />
          <CheckboxGroup
            label={t('createApplication.environments')}
            value={chosen.map(type => type.name)}
            onChange={names =>
              setLeft(
                types
                  .map(type => type.name)
                  .filter(type => !names.includes(type)),
              )
            }
          >
            {types.map(type => (
              <Checkbox key={type.name} value={type.name}>
                {type.name}
              </Checkbox>
            ))}
          </CheckboxGroup>
          <Note>{t('createApplication.note')}</Note>
          <Flex gap="2">
            <Button
              type="submit"
              variant="primary"
              isPending={create.isPending}
            >
              {t('createApplication.submit')}
            </Button>
            <ButtonLink variant="tertiary" href={links.applications()}>
              {t('createApplication.cancel')}
            </ButtonLink>
          </Flex>
        </form>
      </Card>
      {create.error && (
        <FailedCard
          title={t('createApplication.failed')}
          error={create.error}
        />
      )}
    </Stack>
  );
}

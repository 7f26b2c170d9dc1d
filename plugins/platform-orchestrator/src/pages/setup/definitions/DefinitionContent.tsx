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

import { ButtonLink, Flex } from '@backstage/ui';
import { Definition } from '@platform-orchestrator/backstage-plugin-common';
import { RiSearchLine } from '@remixicon/react';
import {
  CodeBlock,
  formatPlace,
  Hash,
  Note,
  PageHead,
  Section,
  Stack,
} from '../../../components';
import { usePortalLinks } from '../../../links';
import { RuleChips, scoreText } from '../../../match';
import { usePortalTranslation } from '../../../translation';
import styles from './DefinitionContent.module.css';
import { ProvisionList } from './ProvisionList';
import { VersionTable } from './VersionTable';

/** The page of a definition that was read. */
export function DefinitionContent(props: { definition: Definition }) {
  const { definition } = props;
  const { name, title, type, driver, version, place, criteria } = definition;
  const { t } = usePortalTranslation();
  const links = usePortalLinks();
  return (
    <>
      <PageHead
        title={name}
        crumbs={[{ label: t('setup.tab.definitions'), href: links.setup() }]}
        actions={
          <ButtonLink
            variant="secondary"
            iconStart={<RiSearchLine />}
            href={links.setup('matching', { type })}
          >
            {t('setup.definition.tryMatching')}
          </ButtonLink>
        }
        facts={[
          { label: t('setup.definition.name'), value: title },
          { label: t('setup.definitions.column.type'), value: type },
          { label: t('setup.definitions.column.driver'), value: driver },
          {
            label: t('setup.definitions.column.version'),
            value: <Hash length={4} value={version} />,
          },
          {
            label: t('setup.definition.file'),
            value: place && <code>{formatPlace(place)}</code>,
          },
        ]}
      />
      <Stack>
        {definition.description && <p>{definition.description}</p>}
        <div className={styles.columns}>
          <Section
            title={t('setup.definition.criteria')}
            aside={<Note>{t('setup.definition.criteriaNote')}</Note>}
          >
            {criteria.length === 0 && (
              <Note>{t('setup.definitions.neverMatches')}</Note>
            )}
            <ul className={styles.rules}>
              {criteria.map((rule, index) => (
                <li key={index}>
                  <RuleChips rule={rule} />
                  <Note>
                    {t('match.score', { score: scoreText(Object.keys(rule)) })}
                  </Note>
                </li>
              ))}
            </ul>
          </Section>
          <Section flush title={t('setup.definition.versions')}>
            <VersionTable definition={definition} />
          </Section>
        </div>
        <Section title={t('setup.definition.inputs')}>
          <Flex direction="column" gap="2">
            <CodeBlock
              label={t('setup.definition.inputs')}
              code={JSON.stringify(definition.inputs, null, 2)}
            />
            {definition.secrets.length > 0 && (
              <Note>
                {t('setup.definition.secrets', {
                  paths: definition.secrets.join(', '),
                })}
              </Note>
            )}
          </Flex>
        </Section>
        <ProvisionList provision={definition.provision} />
      </Stack>
    </>
  );
}

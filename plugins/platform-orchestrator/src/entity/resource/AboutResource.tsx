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
  Origin,
  Resource,
} from '@platform-orchestrator/backstage-plugin-common';
import {
  Age,
  Chip,
  CopyButton,
  formatPlace,
  KeyValueList,
  Section,
  Status,
  TextLink,
} from '../../components';
import { usePortalLinks } from '../../links';
import { resourceStatus } from '../../pages/resources/resourceStatus';
import { DefinitionLink, EnvironmentPlace } from '../../summary';
import { usePortalTranslation } from '../../translation';
import styles from './AboutResource.module.css';

/** Props of {@link AboutResource}. */
export interface AboutResourceProps {
  resource: Resource;
  requestedBy: Origin[];
}

/** What a resource is, where it belongs, and what made it. */
export function AboutResource(props: AboutResourceProps) {
  const { resource, requestedBy } = props;
  const { application, environment, definition, key } = resource;
  const { t } = usePortalTranslation();
  const links = usePortalLinks();
  return (
    <Section
      title={t('resource.about')}
      aside={
        <Status
          status={resourceStatus(resource)}
          note={resource.healthMessage}
        />
      }
    >
      <KeyValueList
        items={[
          {
            label: t('resource.typeAndClass'),
            value: (
              <>
                {resource.typeTitle}, {resource.class}{' '}
                {resource.stateful && <Chip>{t('resource.stateful')}</Chip>}
              </>
            ),
          },
          {
            label: t('resource.where'),
            value: (
              <EnvironmentPlace
                application={application}
                environment={environment}
              />
            ),
          },
          {
            label: t('resource.askedFor'),
            value:
              requestedBy.length > 0 &&
              requestedBy
                .map(({ place, name }) =>
                  place
                    ? formatPlace({ file: place.file, line: place.line })
                    : name,
                )
                .join(', '),
          },
          {
            label: t('resource.definition'),
            value: definition && <DefinitionLink definition={definition} />,
          },
          { label: t('resource.driver'), value: resource.driver },
          {
            label: t('resource.key'),
            value: (
              <span className={styles.key}>
                <code>{key}</code>
                <CopyButton text={key} label={t('resource.copyKey')} />
              </span>
            ),
          },
          {
            label: t('resource.created'),
            value: <Age at={resource.createdAt} />,
          },
          {
            label: t('resource.lastChange'),
            value: (
              <TextLink href={links.deployment(resource.deploymentId)}>
                <Age at={resource.updatedAt} />
              </TextLink>
            ),
          },
        ]}
      />
    </Section>
  );
}

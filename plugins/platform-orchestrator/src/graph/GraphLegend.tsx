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

import { ButtonIcon } from '@backstage/ui';
import { RiAddLine, RiFullscreenLine, RiSubtractLine } from '@remixicon/react';
import { MiniMap, useReactFlow } from '@xyflow/react';
import { ReactNode } from 'react';
import { usePortalTranslation } from '../translation';
import styles from './GraphLegend.module.css';

/** Props of {@link GraphLegend}. */
export interface GraphLegendProps {
  children: ReactNode;
  /** Shows where the frame stands, for graphs that do not fit in it. */
  withMap: boolean;
  onFit: () => void;
}

/** Below the graph: what it means, and how it is made larger and smaller. */
export function GraphLegend(props: GraphLegendProps) {
  const { t } = usePortalTranslation();
  const { zoomIn, zoomOut } = useReactFlow();
  return (
    <div className={styles.legend}>
      {props.children}
      <div className={styles.tools}>
        {props.withMap && (
          <MiniMap
            className={styles.map}
            pannable
            ariaLabel={null}
            nodeColor="var(--po-edge)"
            bgColor="var(--bui-bg-app)"
            maskColor="color-mix(in srgb, var(--bui-bg-app) 60%, transparent)"
          />
        )}
        <ButtonIcon
          variant="secondary"
          icon={<RiAddLine />}
          aria-label={t('graph.zoomIn')}
          onPress={() => zoomIn()}
        />
        <ButtonIcon
          variant="secondary"
          icon={<RiSubtractLine />}
          aria-label={t('graph.zoomOut')}
          onPress={() => zoomOut()}
        />
        <ButtonIcon
          variant="secondary"
          icon={<RiFullscreenLine />}
          aria-label={t('graph.fit')}
          onPress={props.onFit}
        />
      </div>
    </div>
  );
}

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
  Node,
  NodeProps,
  ReactFlow,
  ReactFlowProvider,
  Viewport,
  ViewportPortal,
} from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { KeyboardEvent, ReactNode, useEffect, useRef, useState } from 'react';
import { fitViewport } from './fitViewport';
import { focusNode } from './focusNode';
import { GraphBackdrop } from './GraphBackdrop';
import styles from './GraphCanvas.module.css';
import { GraphLegend } from './GraphLegend';
import { GraphModel } from './GraphModel';
import { GraphNodeCard, GraphNodeCardProps } from './GraphNodeCard';
import { Direction, measures, neighbourOf, PlacedLink } from './layout';
import { LineLabel } from './LineLabel';
import { useElementWidth } from './useElementWidth';
import { useGraphLayout } from './useGraphLayout';

/** Props of {@link GraphCanvas}. */
export interface GraphCanvasProps {
  graph: GraphModel;
  /** What the graph is of, and how many nodes it has. */
  label: string;
  selected: string | undefined;
  /** Called when a node is chosen; `byKeyboard` where focus should follow. */
  onSelect: (key: string, how: { byKeyboard: boolean }) => void;
  /** Keys of the nodes that a search or a filter found; all where it is missing. */
  found?: Set<string>;
  /** Explains what the drawing means. */
  legend: ReactNode;
}

type CardNode = Node<{ card: GraphNodeCardProps }, 'card'>;

const nodeTypes = {
  card: (props: NodeProps<CardNode>) => <GraphNodeCard {...props.data.card} />,
};

const DIRECTIONS: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** A graph in lanes, from left to right in the order in which things are made. One tab stop; arrows move in it. */
export function GraphCanvas(props: GraphCanvasProps) {
  const { graph, label, selected, onSelect, found, legend } = props;
  const layout = useGraphLayout(graph);
  const frame = useRef<HTMLDivElement | null>(null);
  const [widthRef, frameWidth] = useElementWidth();
  const fitted = fitViewport({ ...layout, frameWidth });
  const [viewport, setViewport] = useState<Viewport>(fitted.viewport);
  const [hovered, setHovered] = useState<PlacedLink>();
  const [focused, setFocused] = useState<string>();

  const fit = () => setViewport(fitted.viewport);
  const { x, zoom } = fitted.viewport;
  useEffect(() => setViewport({ x, y: 0, zoom }), [x, zoom]);

  const items = new Map(graph.items.map(item => [item.key, item]));
  const stop =
    [focused, selected].find(key => key && items.has(key)) ??
    layout.nodes[0]?.key;

  const nodes = layout.nodes.flatMap<CardNode>(({ key, ...place }) => {
    const item = items.get(key);
    const card = item && {
      item,
      selected: key === selected,
      dimmed: found !== undefined && !found.has(key),
      focusable: key === stop,
      onPress: (byKeyboard: boolean) => onSelect(key, { byKeyboard }),
      onFocus: () => setFocused(key),
    };
    return card
      ? {
          id: key,
          type: 'card',
          position: { x: place.x, y: place.y },
          width: measures.nodeWidth,
          height: measures.nodeHeight,
          data: { card },
        }
      : [];
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const direction = DIRECTIONS[event.key];
    const key = direction && neighbourOf({ layout, key: stop, direction });
    if (direction) {
      event.preventDefault();
    }
    if (key) {
      focusNode(frame.current, key);
      setViewport(current =>
        reveal({
          viewport: current,
          node: layout.nodes.find(node => node.key === key)!,
          frame: { width: frameWidth, height: fitted.height },
        }),
      );
    }
  };

  return (
    <ReactFlowProvider>
      {/* Arrow keys move between the buttons inside, as in a toolbar. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={element => {
          frame.current = element;
          widthRef(element);
        }}
        role="group"
        aria-label={label}
        className={styles.canvas}
        style={{ height: fitted.height }}
        onKeyDown={onKeyDown}
      >
        <ReactFlow
          nodes={nodes}
          nodeTypes={nodeTypes}
          viewport={viewport}
          onViewportChange={setViewport}
          minZoom={0.3}
          maxZoom={1.5}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          elementsSelectable={false}
          disableKeyboardA11y
          zoomOnScroll={false}
          zoomOnDoubleClick={false}
          preventScrolling={false}
        >
          <ViewportPortal>
            <GraphBackdrop
              layout={layout}
              items={items}
              selected={selected}
              onHover={setHovered}
            />
            {hovered && (
              <LineLabel link={hovered} connections={graph.connections} />
            )}
          </ViewportPortal>
        </ReactFlow>
      </div>
      <GraphLegend withMap={!fitted.fits} onFit={fit}>
        {legend}
      </GraphLegend>
    </ReactFlowProvider>
  );
}

/** Moves the graph just so far that a node is in sight. */
function reveal(options: {
  viewport: Viewport;
  node: { x: number; y: number };
  frame: { width: number; height: number };
}): Viewport {
  const { viewport, node, frame } = options;
  const { zoom } = viewport;
  const shift = (offset: number, start: number, size: number, room: number) => {
    const from = start * zoom + offset;
    const beyond = from + size * zoom + measures.margin - room;
    if (from < measures.margin) {
      return offset + measures.margin - from;
    }
    return beyond > 0 ? offset - beyond : offset;
  };
  return {
    zoom,
    x: shift(viewport.x, node.x, measures.nodeWidth, frame.width),
    y: shift(viewport.y, node.y, measures.nodeHeight, frame.height),
  };
}

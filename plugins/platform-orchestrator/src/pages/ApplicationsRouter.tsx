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

import { Route, Routes } from 'react-router-dom';
import { PortalProvider } from '../data';
import { ApplicationPage } from './application/ApplicationPage';
import { ApplicationsPage } from './applications/ApplicationsPage';
import { EnvironmentPage } from './environment/EnvironmentPage';
import { NewPlanPage } from './plan/NewPlanPage';
import { PlanPage } from './plan/PlanPage';
import { DefinitionErrors } from './setup/DefinitionErrors';

/** The views below the tab *Applications*, each at an address of its own. */
export function ApplicationsRouter() {
  return (
    <PortalProvider>
      <DefinitionErrors />
      <Routes>
        <Route index element={<ApplicationsPage />} />
        <Route path=":application" element={<ApplicationPage />} />
        <Route path=":application/:environment" element={<EnvironmentPage />} />
        <Route
          path=":application/:environment/plans/new"
          element={<NewPlanPage />}
        />
        <Route
          path=":application/:environment/plans/:plan"
          element={<PlanPage />}
        />
      </Routes>
    </PortalProvider>
  );
}

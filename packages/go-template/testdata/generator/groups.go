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

package main

import (
	"os"

	"gopkg.in/yaml.v3"
)

// group is a set of templates that are executed with the same data.
type group struct {
	// Data is the value of the dot, decoded anew for every template.
	Data yaml.Node `yaml:"data"`
	// MissingKey is the option missingkey of text/template.
	MissingKey string `yaml:"missingKey"`
	// Library names the functions beyond Go's own: go (none), sprig or helm.
	Library   string   `yaml:"library"`
	Templates []string `yaml:"templates"`
}

func readGroups(file string) ([]group, error) {
	content, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var groups []group
	if err := yaml.Unmarshal(content, &groups); err != nil {
		return nil, err
	}
	return groups, nil
}

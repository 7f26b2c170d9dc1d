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
	"encoding/json"
	"errors"
	"strings"
	"text/template"
	"time"

	"github.com/Masterminds/sprig/v3"
	"sigs.k8s.io/yaml"
)

// recordedNow is what the function now gives.
var recordedNow = time.Date(2024, time.February, 29, 13, 14, 15, 123000000, time.UTC)

// functions gives the functions of a library beyond Go's own.
func functions(library string, parsed *template.Template) template.FuncMap {
	if library == "go" {
		return nil
	}
	functions := sprig.TxtFuncMap()
	functions["now"] = func() time.Time { return recordedNow }
	if library == "sprig" {
		return functions
	}
	for name, function := range helmFunctions(parsed) {
		functions[name] = function
	}
	return functions
}

// helmFunctions are the functions that Helm adds to Sprig, as it documents
// them: helpers for YAML, and for templates as values.
func helmFunctions(parsed *template.Template) template.FuncMap {
	return template.FuncMap{
		"toYaml": func(value interface{}) string {
			content, err := yaml.Marshal(value)
			if err != nil {
				return ""
			}
			return strings.TrimSuffix(string(content), "\n")
		},
		"mustToYaml": func(value interface{}) (string, error) {
			content, err := yaml.Marshal(value)
			return strings.TrimSuffix(string(content), "\n"), err
		},
		"fromYaml": func(text string) map[string]interface{} {
			value := map[string]interface{}{}
			if err := yaml.Unmarshal([]byte(text), &value); err != nil {
				value["Error"] = err.Error()
			}
			return value
		},
		"fromYamlArray": func(text string) []interface{} {
			value := []interface{}{}
			if err := yaml.Unmarshal([]byte(text), &value); err != nil {
				value = []interface{}{err.Error()}
			}
			return value
		},
		"fromJsonArray": func(text string) []interface{} {
			value := []interface{}{}
			if err := json.Unmarshal([]byte(text), &value); err != nil {
				value = []interface{}{err.Error()}
			}
			return value
		},
		"required": func(message string, value interface{}) (interface{}, error) {
			if value == nil || value == "" {
				return nil, errors.New(message)
			}
			return value, nil
		},
		"include": func(name string, data interface{}) (string, error) {
			var output strings.Builder
			err := parsed.ExecuteTemplate(&output, name, data)
			return output.String(), err
		},
		"tpl": func(text string, data interface{}) (string, error) {
			inner, err := parsed.Clone()
			if err != nil {
				return "", err
			}
			inner, err = inner.New("tpl").Parse(text)
			if err != nil {
				return "", err
			}
			var output strings.Builder
			err = inner.Execute(&output, data)
			return output.String(), err
		},
	}
}

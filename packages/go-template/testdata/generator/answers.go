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
	"bytes"
	"encoding/json"
	"os"
	"regexp"
	"strconv"
	"strings"
	"text/template"
)

// templateName is how the templates call themselves in errors.
const templateName = "case"

// answer is what Go gives for a template: a result or a failure.
type answer struct {
	Template string   `json:"template"`
	Result   *string  `json:"result,omitempty"`
	Failure  *failure `json:"failure,omitempty"`
}

// failure has the place that Go names: the line from 1, and of executions the
// column in bytes from 0.
type failure struct {
	Line    int    `json:"line,omitempty"`
	Column  *int   `json:"column,omitempty"`
	Message string `json:"message"`
}

var place = regexp.MustCompile(`^template: ` + templateName + `:(\d+)(?::(\d+))?: `)

func answerGroups(groups []group) []answer {
	var answers []answer
	for _, group := range groups {
		for _, text := range group.Templates {
			answers = append(answers, answerTemplate(text, group))
		}
	}
	return answers
}

func answerTemplate(text string, group group) answer {
	result, err := execute(text, group)
	if err != nil {
		return answer{Template: text, Failure: describe(err.Error())}
	}
	return answer{Template: text, Result: &result}
}

func execute(text string, group group) (string, error) {
	parsed := template.New(templateName)
	parsed.Funcs(functions(group.Library, parsed))
	if group.MissingKey != "" {
		parsed.Option("missingkey=" + group.MissingKey)
	}
	if _, err := parsed.Parse(text); err != nil {
		return "", err
	}
	var data interface{}
	if !group.Data.IsZero() {
		// Templates may change their data, so each has its own.
		if err := group.Data.Decode(&data); err != nil {
			return "", err
		}
	}
	var output strings.Builder
	if err := parsed.Execute(&output, data); err != nil {
		return "", err
	}
	return output.String(), nil
}

func describe(message string) *failure {
	described := &failure{Message: message}
	if match := place.FindStringSubmatch(message); match != nil {
		described.Message = message[len(match[0]):]
		described.Line, _ = strconv.Atoi(match[1])
		if column, err := strconv.Atoi(match[2]); err == nil {
			described.Column = &column
		}
	}
	return described
}

func writeAnswers(file string, answers []answer) error {
	var lines bytes.Buffer
	encoder := json.NewEncoder(&lines)
	encoder.SetEscapeHTML(false)
	for _, answer := range answers {
		if err := encoder.Encode(answer); err != nil {
			return err
		}
	}
	return os.WriteFile(file, lines.Bytes(), 0o644)
}

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

// Command generator records what Go's text/template and Sprig answer to the
// templates of ../cases, so that the TypeScript package can be compared with
// them. It writes one line of JSON to ../recorded for every template.
package main

import (
	"log"
	"os"
	"path/filepath"
	"strings"
)

const (
	casesFolder    = "../cases"
	recordedFolder = "../recorded"
)

func main() {
	log.SetFlags(0)
	// Recorded times must not depend on the machine.
	if os.Getenv("TZ") != "UTC" {
		log.Fatal("set TZ=UTC")
	}
	files, err := filepath.Glob(filepath.Join(casesFolder, "*.yaml"))
	if err != nil {
		log.Fatal(err)
	}
	if err := os.MkdirAll(recordedFolder, 0o755); err != nil {
		log.Fatal(err)
	}
	for _, file := range files {
		groups, err := readGroups(file)
		if err != nil {
			log.Fatalf("%s: %v", file, err)
		}
		name := strings.TrimSuffix(filepath.Base(file), ".yaml") + ".jsonl"
		if err := writeAnswers(filepath.Join(recordedFolder, name), answerGroups(groups)); err != nil {
			log.Fatal(err)
		}
	}
}

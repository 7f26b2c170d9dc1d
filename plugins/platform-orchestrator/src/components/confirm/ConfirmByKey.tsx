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

import { Button, TextField } from '@backstage/ui';
import { FormEvent, useState } from 'react';
import { usePortalTranslation } from '../../translation';
import styles from './ConfirmByKey.module.css';

/** How many digits of a key a person types. */
const DIGITS = 8;

/** Props of {@link ConfirmByKey}. */
export interface ConfirmByKeyProps {
  /** Key of the thing that holds data. */
  resourceKey: string;
  /** What the button says; *Confirm* where it is missing. */
  action?: string;
  isPending?: boolean;
  /** Called with the digits that were typed. */
  onConfirm: (digits: string) => void;
}

/**
 * Confirms something that cannot be undone: the person types the beginning of the resource's key, which no habit types.
 * The button stays reachable before, so that it can say what is missing.
 */
export function ConfirmByKey(props: ConfirmByKeyProps) {
  const { resourceKey, action, isPending, onConfirm } = props;
  const { t } = usePortalTranslation();
  const [typed, setTyped] = useState('');
  const digits = resourceKey.slice(0, DIGITS);
  const matches = typed.trim().toLowerCase() === digits;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (matches && !isPending) {
      onConfirm(digits);
    }
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        size="small"
        className={styles.field}
        label={t('confirmKey.label', { digits })}
        value={typed}
        onChange={setTyped}
        autoComplete="off"
        spellCheck="false"
      />
      <Button
        type="submit"
        variant="secondary"
        aria-disabled={!matches}
        isPending={isPending}
        className={matches ? undefined : styles.unready}
      >
        {action ?? t('confirmKey.confirm')}
      </Button>
    </form>
  );
}

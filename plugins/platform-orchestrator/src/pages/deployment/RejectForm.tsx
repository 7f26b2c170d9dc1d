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
import styles from './RejectForm.module.css';

/** Props of {@link RejectForm}. */
export interface RejectFormProps {
  isPending: boolean;
  onReject: (reason: string) => void;
}

/** Refuses a deployment; whoever asked for it reads the reason. */
export function RejectForm(props: RejectFormProps) {
  const { isPending, onReject } = props;
  const { t } = usePortalTranslation();
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onReject(reason.trim());
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        isRequired
        size="small"
        className={styles.field}
        label={t('approval.reason')}
        value={reason}
        onChange={setReason}
        maxLength={2000}
      />
      <Button
        type="submit"
        variant="secondary"
        isDisabled={reason.trim() === ''}
        isPending={isPending}
      >
        {t('approval.rejectNow')}
      </Button>
    </form>
  );
}

import { api } from '../../../api.ts';
import { useNewPassphrase } from '../../../features/passphrase/new-passphrase.tsx';
import { SecretForm } from './secret-form.tsx';

/** The current passphrase, and the new one twice. */
export function ChangePassphrase({
  changed,
  cancel,
}: {
  readonly changed: (isSure: boolean) => void;
  readonly cancel: () => void;
}) {
  const { fields, read } = useNewPassphrase();
  return (
    <SecretForm
      title="Change passphrase"
      words="Your recovery key stays the same."
      submit="Set new passphrase"
      isReady={() => read() !== null}
      work={(secret) => api.changePassphrase({ secret, passphrase: read() ?? '' })}
      done={({ isSure }) => changed(isSure)}
      cancel={cancel}
    >
      {fields}
    </SecretForm>
  );
}

const MAX_LINE = 255;
const MIN_PASSWORD = 12;
const MAX_PASSWORD = 128;

export const NEW_PASSWORD_HINT = `${MIN_PASSWORD} to ${MAX_PASSWORD} characters. A few unrelated words are easy to remember.`;

type Validator = (value: string) => string | undefined;

export function required(message: string): Validator {
  return (value) => (value.trim() ? undefined : message);
}

/** Requires a text of at most 255 characters, such as a name. */
export function line(message: string): Validator {
  return (value) => {
    const length = countCharacters(value.trim());
    if (length === 0) return message;
    return length > MAX_LINE ? tooLong(MAX_LINE, length) : undefined;
  };
}

const INVALID_EMAIL = 'Enter a valid email address.';

/** Rejects only obvious mistakes: the server validates the address. */
export const emailAddress: Validator = (value) =>
  /^\S+@\S+$/.test(value.trim()) ? undefined : INVALID_EMAIL;

export const emailField = { label: 'Email', check: emailAddress, invalid: INVALID_EMAIL };

export const newPassword: Validator = (value) => {
  const length = countCharacters(value);
  if (length === 0) return `Enter a password of at least ${MIN_PASSWORD} characters.`;
  if (length < MIN_PASSWORD) {
    return `Use at least ${MIN_PASSWORD} characters. You entered ${length}.`;
  }
  return length > MAX_PASSWORD ? tooLong(MAX_PASSWORD, length) : undefined;
};

/** Code points, as the server counts them. A string's length counts some characters twice. */
function countCharacters(text: string): number {
  return [...text].length;
}

function tooLong(max: number, length: number): string {
  return `Use ${max} characters or fewer. You entered ${length}.`;
}

const MAX_LINE = 255;
const MIN_PASSWORD = 12;
const MAX_PASSWORD = 128;

export const NEW_PASSWORD_HINT = `${MIN_PASSWORD} to ${MAX_PASSWORD} characters. A few words that do not belong together are easy to keep in mind.`;

type Rule = (value: string) => string | undefined;

/** Something has to be there. */
export function filled(message: string): Rule {
  return (value) => (value.trim() ? undefined : message);
}

/** A line of text such as a name. */
export function line(message: string): Rule {
  return (value) => {
    const { length } = value.trim();
    if (length === 0) return message;
    return length > MAX_LINE ? `Use ${MAX_LINE} characters or fewer. It has ${length}.` : undefined;
  };
}

/** Only what is surely no address: the server looks more closely. */
export const emailAddress: Rule = (value) =>
  /^\S+@\S+$/.test(value.trim())
    ? undefined
    : 'Enter an email address, for example ana@example.com.';

/** A password that somebody chooses. */
export const newPassword: Rule = ({ length }) => {
  if (length === 0) return `Choose a password of ${MIN_PASSWORD} characters or more.`;
  if (length < MIN_PASSWORD) return `Use ${MIN_PASSWORD} characters or more. It has ${length}.`;
  if (length > MAX_PASSWORD) return `Use ${MAX_PASSWORD} characters or fewer. It has ${length}.`;
  return undefined;
};

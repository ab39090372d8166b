/** Reads keys of an address; what is no value of its key is reported, never guessed. */

export interface IgnoredParam {
  key: string;
  value: string;
}

export interface ParamReader {
  /** The text of a key; null where the address does not have it. */
  text(param: string): string | null;
  /** One of the values; the fallback where there is none or another. */
  oneOf<Value extends string>(param: string, values: readonly Value[], fallback: Value): Value;
  /** Distinct values, written with commas or by repeating the key, as a form without JavaScript does; `max` at most. */
  list(param: string, isValid: (value: string) => boolean, max: number): string[];
  ignore(param: string, value: string): void;
}

/** A reader of these parameters; what it ignores is added to `ignored`. */
export function paramReader(params: URLSearchParams, ignored: IgnoredParam[]): ParamReader {
  const ignore = (key: string, value: string) => {
    ignored.push({ key, value });
  };
  return {
    ignore,
    text: (param) => params.get(param),
    oneOf(param, values, fallback) {
      const value = params.get(param);
      if (value === null) return fallback;
      const found = values.find((one) => one === value);
      if (found === undefined) ignore(param, value);
      return found ?? fallback;
    },
    list(param, isValid, max) {
      const found: string[] = [];
      for (const value of params.getAll(param).join(',').split(',').filter(Boolean)) {
        if (found.includes(value)) continue;
        if (isValid(value) && found.length < max) found.push(value);
        else ignore(param, value);
      }
      return found;
    },
  };
}

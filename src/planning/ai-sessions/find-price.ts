import { type ModelPrice, modelPrices } from './model-prices.ts';

/** What follows a model's name and does not change its price: a date, a version, a variant. */
const SUFFIX =
  /(?:@.+|\[.+\]|:(?!free$)[\w-]+|-v\d+|-latest|-preview|-exp|-(?:non-)?reasoning|-\d{8}|-\d{4}-\d\d-\d\d|-\d\d-\d\d(?:\d\d)?|-\d{4})$/;

/**
 * The price of a model by any of its names, such as `anthropic/claude-sonnet-4.5` or
 * `claude-sonnet-4-5-20250929`. A name that only begins like a known one is another model.
 */
export function findPrice(model: string): ModelPrice | undefined {
  let name = bareName(model);
  while (!Object.hasOwn(modelPrices, name)) {
    const shorter = name.replace(SUFFIX, '');
    if (shorter === name) return undefined;
    name = shorter;
  }
  return modelPrices[name];
}

/** Without what stands for a provider or a region, and as the providers themselves spell it. */
export function bareName(model: string): string {
  const name = model.toLowerCase().replace(/^.*\//, '');
  const claude = /(?:^|\.)(claude-.*)$/.exec(name)?.[1];
  return claude?.replaceAll(/(?<=\d)\.(?=\d)/g, '-') ?? name;
}

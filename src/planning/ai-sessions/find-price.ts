import { type ModelPrice, modelPrices } from './model-prices.ts';

/** Suffixes of model names that do not change the price: dates, versions, variants. */
const SUFFIX =
  /(?:@.+|\[.+\]|:(?!free$)[\w-]+|-v\d+|-latest|-preview|-exp|-(?:non-)?reasoning|-\d{8}|-\d{4}-\d\d-\d\d|-\d\d-\d\d(?:\d\d)?|-\d{4})$/;

/**
 * Finds the list price of a model by any of its names, such as `anthropic/claude-sonnet-4.5` or
 * `claude-sonnet-4-5-20250929`. A known name as a prefix alone does not match.
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

/** Strips the prefixes for provider and region, and normalizes the spelling of versions. */
export function bareName(model: string): string {
  const name = model.toLowerCase().replace(/^.*\//, '');
  const claude = /(?:^|\.)(claude-.*)$/.exec(name)?.[1];
  return claude?.replaceAll(/(?<=\d)\.(?=\d)/g, '-') ?? name;
}

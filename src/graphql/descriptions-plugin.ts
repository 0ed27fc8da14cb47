import SchemaBuilder, {
  BasePlugin,
  type PothosOutputFieldConfig,
  type PothosTypeConfig,
  type SchemaTypes,
} from '@pothos/core';
import { z } from 'zod';
import { descriptionOf } from './description-of.ts';

export const DESCRIPTIONS_PLUGIN = 'descriptions';

declare global {
  namespace PothosSchemaTypes {
    interface Plugins<Types extends SchemaTypes> {
      descriptions: DescriptionsPlugin<Types>;
    }
    interface ObjectTypeOptions {
      /** The schema whose descriptions the type and its fields of the same names take. */
      describedBy?: z.ZodObject;
    }
  }
}

/**
 * Takes the descriptions of object types from zod, so that each text is written once. The schema
 * does not build with a described type that lacks a description or repeats one.
 */
class DescriptionsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onTypeConfig(config: PothosTypeConfig): PothosTypeConfig {
    const schema = describing(config);
    if (!schema) return config;
    const published = z.globalRegistry.get(schema)?.description;
    return { ...config, description: chooseOne(config.name, config.description, published) };
  }

  override onOutputFieldConfig(
    config: PothosOutputFieldConfig<Types>,
  ): PothosOutputFieldConfig<Types> {
    const isInherited = (config.declaringType ?? config.parentType) !== config.parentType;
    const schema = describing(this.builder.configStore.getTypeConfig(config.parentType));
    if (!schema || isInherited) return config;
    const field = schema.shape[config.name];
    const published = field && descriptionOf(field);
    const at = `${config.parentType}.${config.name}`;
    return { ...config, description: chooseOne(at, config.description, published) };
  }
}

SchemaBuilder.registerPlugin(DESCRIPTIONS_PLUGIN, DescriptionsPlugin);

function describing(config: PothosTypeConfig): z.ZodObject | undefined {
  return config.kind === 'Object' ? config.pothosOptions.describedBy : undefined;
}

type Text = string | null | undefined;

function chooseOne(at: string, own: Text, published: Text): string {
  if (own && own === published) {
    throw new Error(`${at} repeats the description of its zod schema. Remove one of the two.`);
  }
  const description = own ?? published;
  if (!description) {
    throw new Error(`${at} has no description. Add one to its zod schema, or here.`);
  }
  return description;
}

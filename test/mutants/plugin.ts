import { declareClassPlugin, declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { warmRunnerFactory } from './warm-runner.ts';
import { WordsIgnorer } from './words-ignorer.ts';

/** The parts of a run that Stryker loads by name. */
export const strykerPlugins = [
  declareClassPlugin(PluginKind.Ignore, 'words', WordsIgnorer),
  declareFactoryPlugin(PluginKind.TestRunner, 'warm', warmRunnerFactory),
];

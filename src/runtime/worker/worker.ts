import { exposeModel } from './exposeModel.ts';
import { createModelService } from './modelService.ts';

exposeModel(createModelService());

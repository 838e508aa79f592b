import { exposeModel } from './exposeModel.ts';
import { createModelService } from './modelService.ts';

// Held as long as the worker lives; `connectModel` hears of its end by it. Absent outside of secure contexts.
const locks = navigator.locks as LockManager | undefined;
void locks?.request(self.name, () => new Promise(() => undefined)).catch(() => undefined);

exposeModel(createModelService());

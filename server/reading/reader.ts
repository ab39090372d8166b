/**
 * The program that reads files for the server, one after another, in a process of its own (docs/decisions/022). It knows
 * no database and no secret; whatever a file does to it, the server goes on.
 */
import { linesOf, questionsIn } from './frames';
import { TASKS, type TaskName } from './tasks';

const say = (line: unknown): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(`${JSON.stringify(line)}\n`, () => resolve());
  });

async function read(): Promise<void> {
  await say({ ready: true });
  for await (const { words, content } of questionsIn(process.stdin)) {
    const { task, told } = words as { task: TaskName; told: never };
    try {
      for (const line of linesOf(await TASKS[task](content, told))) await say(line);
    } catch (error) {
      await say({ thrown: error instanceof Error ? error.message : String(error) });
    }
  }
}

void read();

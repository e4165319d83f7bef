// In the place of kubectl, for a test: knows the claim `course`, and runs the commands of an Indexed Job here, two at a time. Its
// memory is the folder `jobs` beside it.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [verb, kind, name] = process.argv.slice(2);
const jobs = join(import.meta.dirname, "jobs");
const file = (job, ...names) => join(jobs, job, ...names);
const read = (path) => readFileSync(path, "utf8");

if (verb === "apply") {
  const job = JSON.parse(read(process.argv[4]));
  mkdirSync(file(job.metadata.name, "exits"), { recursive: true });
  writeFileSync(file(job.metadata.name, "job.json"), JSON.stringify(job));
  spawn(process.execPath, [process.argv[1], "run", "job", job.metadata.name], {
    detached: true,
    stdio: "ignore",
  }).unref();
} else if (verb === "run") {
  const { spec } = JSON.parse(read(file(name, "job.json")));
  const [{ command, env }] = spec.template.spec.containers;
  const indexes = Array.from({ length: spec.completions }, (_, index) => index).values();
  const work = async () => {
    for (const index of indexes) {
      if (!existsSync(file(name))) return;
      const own = Object.fromEntries(env.map((variable) => [variable.name, variable.value]));
      const pod = spawn(command[0], command.slice(1), {
        env: { ...process.env, ...own, JOB_COMPLETION_INDEX: String(index) },
        stdio: "ignore",
      });
      const exit = await new Promise((resolve) => pod.on("close", resolve));
      if (existsSync(file(name))) writeFileSync(file(name, "exits", String(index)), String(exit));
    }
  };
  await Promise.all([work(), work()]);
} else if (verb === "delete") rmSync(file(name), { recursive: true, force: true });
else if (kind === "persistentvolumeclaim") {
  if (name === "course") console.log(`persistentvolumeclaim/${name}`);
  else {
    console.error(`Error from server (NotFound): persistentvolumeclaims "${name}" not found`);
    process.exit(1);
  }
} else if (kind === "job" && existsSync(file(name))) {
  const job = JSON.parse(read(file(name, "job.json")));
  const exits = exitsOf(name);
  const succeeded = exits.filter((exit) => exit === "0").length;
  const type = succeeded === exits.length ? "Complete" : "Failed";
  const conditions = exits.length === job.spec.completions ? [{ type, status: "True" }] : [];
  console.log(JSON.stringify({ ...job, status: { succeeded, conditions } }));
} else if (kind === "pods") {
  const job = process.argv[5].split("=")[1];
  for (const exit of existsSync(file(job)) ? exitsOf(job) : []) console.log(`${exit} `);
}

function exitsOf(job) {
  return readdirSync(file(job, "exits")).map((index) => read(file(job, "exits", index)));
}

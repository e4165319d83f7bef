import { writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { call } from "./call.js";
import { type KubernetesSettings, manifest } from "./manifest.js";
import type { Cluster, Queue } from "./queue.js";
import { StepError } from "./step.js";
import { EXITS } from "./task-script.js";

/** Kubernetes: one Indexed Job, by the user's own kubectl. Its pods see the course by a shared volume. */
export const kubernetes: Cluster = {
  async submit(queue) {
    const { image, claim, volume } = queue.settings as KubernetesSettings;
    if (!image || !claim || !volume) throw new StepError("no-image-named");
    if (relative(volume, queue.state).startsWith("..")) throw new StepError("not-in-volume");
    await kubectl(queue, "get", "persistentvolumeclaim", claim, "-o", "name");
    const file = join(queue.state, "queue", "manifest.json");
    writeFileSync(file, JSON.stringify(manifest(queue), undefined, 2));
    await kubectl(queue, "apply", "-f", file);
  },
  async status(queue) {
    const found = await kubectl(queue, "get", "job", queue.name, "--ignore-not-found", "-o", "json");
    if (found.trim() === "") return { active: 0 };
    const pods = await kubectl(queue, "get", "pods", "-l", `batch.kubernetes.io/job-name=${queue.name}`, "-o", PODS);
    return { active: activeIn(JSON.parse(found)), problem: problemIn(pods) };
  },
  async cancel(queue) {
    await kubectl(queue, "delete", "job", queue.name, "--ignore-not-found", "--wait=false");
  },
};

const kubectl = (queue: Queue, ...args: string[]) => {
  const { namespace } = queue.settings as KubernetesSettings;
  return call("kubectl", [...(namespace ? ["-n", namespace] : []), ...args], { absent: "no-kubectl" });
};

/** What is read of a Job: https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/job-v1/ */
interface Job {
  spec: { completions: number };
  status?: { succeeded?: number; conditions?: { type: string; status: string }[] };
}

/** How many of its indexes have not come to their end; none when the Job has. */
export function activeIn({ spec, status = {} }: Job): number {
  const ended = (status.conditions ?? []).some(
    ({ type, status }) => /^(Complete|Failed)$/.test(type) && status === "True",
  );
  return ended ? 0 : Math.max(1, spec.completions - (status.succeeded ?? 0));
}

/** Of each pod how its program ended, and why it waits. */
const STATE = "{.status.containerStatuses[0].state";
const PODS = `jsonpath={range .items[*]}${STATE}.terminated.exitCode} ${STATE}.waiting.reason}{"\\n"}{end}`;

/** Why no pod can do anything, as a code. */
export function problemIn(pods: string): string | undefined {
  const rows = pods.split("\n").map((row) => row.split(" "));
  const exits = rows.map(([exit]) => EXITS[Number(exit)]).find(Boolean);
  const imageless = rows.some(([, reason]) =>
    /^(ImagePullBackOff|InvalidImageName|ErrImageNeverPull)$/.test(reason ?? ""),
  );
  return exits ?? (imageless ? "no-image" : undefined);
}

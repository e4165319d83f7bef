import { MEMORY_EACH, type Queue } from "./queue.js";
import { EXITS, taskScript } from "./task-script.js";

/** What the course says: see `Kubernetes` in `course/nabla_course/grade/machines.py`. */
export interface KubernetesSettings {
  image: string;
  claim: string;
  /** Where the claim's volume is mounted, here and in the pods. */
  volume: string;
  /** Where Nabla lies in the image. */
  folder: string;
  namespace: string;
  /** How many pods at a time. */
  parallel: number;
  /** Does bubblewrap keep submissions in? Else Node's permission model and the pod do. */
  bubblewrap: boolean;
  /** Fields of the pod's own specification. */
  pod: Record<string, unknown>;
}

const MEMORY = `${MEMORY_EACH}M`;
/** A day, in seconds. */
const DAY = 86_400;

/**
 * One Indexed Job: index N does task N, as the user who leads, and can reach nothing of the cluster but the volume. It is tried
 * once more where it fails; a pod that is driven off its node does not count as a failure, and one that misses the folder or the
 * installation ends the Job.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/job-v1/
 */
export function manifest(queue: Queue): object {
  const { parallel, namespace } = queue.settings as KubernetesSettings;
  const onExitCodes = { operator: "In", values: Object.keys(EXITS).map(Number) };
  return {
    apiVersion: "batch/v1",
    kind: "Job",
    metadata: { name: queue.name, ...(namespace ? { namespace } : {}), labels: LABELS },
    spec: {
      completionMode: "Indexed",
      completions: queue.tasks.length,
      parallelism: Math.min(parallel, queue.tasks.length),
      backoffLimitPerIndex: 1,
      ttlSecondsAfterFinished: DAY,
      podFailurePolicy: {
        rules: [
          { action: "FailJob", onExitCodes },
          { action: "Ignore", onPodConditions: [{ type: "DisruptionTarget", status: "True" }] },
        ],
      },
      template: { metadata: { labels: LABELS }, spec: podOf(queue) },
    },
  };
}

const LABELS = { "app.kubernetes.io/name": "nabla-grade" };

/** bubblewrap makes namespaces and a /proc of its own, which the container runtime's profiles forbid. */
const UNCONFINED = { seccompProfile: { type: "Unconfined" }, appArmorProfile: { type: "Unconfined" } };

function podOf(queue: Queue): object {
  const { image, claim, volume, folder, bubblewrap, pod } = queue.settings as KubernetesSettings;
  const user = process.getuid?.() ?? 1000;
  return {
    restartPolicy: "Never",
    activeDeadlineSeconds: Math.ceil(queue.seconds),
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    securityContext: {
      runAsUser: user,
      runAsGroup: process.getgid?.() ?? 1000,
      runAsNonRoot: user !== 0,
      ...(bubblewrap ? UNCONFINED : { seccompProfile: { type: "RuntimeDefault" } }),
    },
    ...(bubblewrap ? { hostUsers: false } : {}),
    containers: [
      {
        name: "grade",
        image,
        command: ["/bin/sh", "-c", taskScript(queue, "$JOB_COMPLETION_INDEX", folder)],
        env: Object.entries({ HOME: "/tmp", ...(bubblewrap ? {} : { NABLA_SANDBOX: "off" }) }).map(([name, value]) => ({
          name,
          value,
        })),
        resources: { requests: { cpu: "1", memory: MEMORY }, limits: { cpu: "2", memory: MEMORY } },
        securityContext: {
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ["ALL"] },
          ...(bubblewrap ? { procMount: "Unmasked" } : {}),
        },
        volumeMounts: [
          { name: "course", mountPath: volume },
          { name: "tmp", mountPath: "/tmp" },
        ],
      },
    ],
    volumes: [
      { name: "course", persistentVolumeClaim: { claimName: claim } },
      { name: "tmp", emptyDir: { sizeLimit: "2Gi" } },
    ],
    ...pod,
  };
}

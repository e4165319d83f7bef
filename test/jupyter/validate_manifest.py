"""validate_manifest.py MANIFESTS: by Kubernetes' own schema, what is wrong with each of a list of manifests (JSON), or null."""

import json
import sys

import kubernetes_validate


def wrong_in(manifest: dict) -> str | None:
    try:
        kubernetes_validate.validate(manifest, kubernetes_validate.latest_version(), strict=True)
    except kubernetes_validate.ValidationError as error:
        return error.message
    return None


print(json.dumps([wrong_in(manifest) for manifest in json.loads(sys.argv[1])]))

"""validate_manifest.py MANIFEST: what is wrong with a manifest (JSON) by Kubernetes' own schema; nothing where it is right."""

import json
import sys

import kubernetes_validate

try:
    kubernetes_validate.validate(json.loads(sys.argv[1]), kubernetes_validate.latest_version(), strict=True)
except kubernetes_validate.ValidationError as error:
    print(error.message)

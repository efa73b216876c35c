"""FollowTheMoney's own model takes every entity whole: no value dropped, every end of a link of
the kind that it must be. The package comes from PyPI (pip install followthemoney); without it
the shapes are checked by hand."""

import json
import re
import sys

from expect import equal, need

with open(sys.argv[1] + "/sample.ftm.json", encoding="utf-8") as file:
    entities = [json.loads(line) for line in file]
with open(sys.argv[1] + "/denied.ftm.json", encoding="utf-8") as file:
    equal([json.loads(line) for line in file], entities, "a denial is never a link")

ids = [entity["id"] for entity in entities]
equal(len(ids), len(set(ids)), "ids are unique")
reference = re.compile(r"[0-9a-zA-Z]([0-9a-zA-Z.\-]*[0-9a-zA-Z])?")
equal([i for i in ids if len(i) > 200 or not reference.fullmatch(i)], [], "ids that are dropped")

followthemoney = need("followthemoney")
model = followthemoney.model
by_id = {entity["id"]: entity for entity in entities}
for entity in entities:
    schema = model.get(entity["schema"])
    schema.validate(entity)  # raises where something that is required is missing
    proxy = model.get_proxy(entity, cleaned=False)
    for name, values in entity["properties"].items():
        prop = schema.properties.get(name)
        equal(prop is not None, True, f"{entity['schema']} has no {name}")
        equal(len(proxy.get(name)), len(values), f"{name} of {entity['id']}: values kept")
        for value in values if prop.type.name == "entity" else []:
            target = model.get(by_id[value]["schema"])
            equal(target.is_a(prop.range), True, f"{name}: {value} is a {target.name}")
links = [e for e in entities if model.get(e["schema"]).edge]
equal(len(links), 5, "links")
for link in links:
    equal("role" in link["properties"] and "recordId" in link["properties"], True, "provenance")
print(len(entities), "entities as", followthemoney.__version__)

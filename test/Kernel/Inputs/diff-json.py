import json, sys

data = json.load(open(sys.argv[1]))
assert data["version"] == 1
(step,) = data["steps"]
records = {r["name"]: r for r in step["records"]}
assert sorted(records) == ["enum mode", "struct task", "union value"], records
fields = {f["name"]: f for f in records["struct task"]["fields"]}
assert fields["flags"] == {
    "name": "flags",
    "from": {"type": "unsigned int", "bit_offset": 64, "bit_size": 3, "bit_field": True},
    "to": {"type": "unsigned int", "bit_offset": 32, "bit_size": 4, "bit_field": True},
}, fields["flags"]
assert "to" not in fields["state"] and "from" not in fields["__state"]
assert records["enum mode"]["fields"][0] == {"name": "MODE_C", "to": {"value": 1}}

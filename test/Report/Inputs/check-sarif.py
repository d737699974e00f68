"""What the schema of SARIF 2.1.0 requires of the objects that we write, by hand:
required properties, types, enumerated values, patterns, and no property that
the schema does not name. With --failed the run was not successful."""
import json
import re
import sys

# Properties that an object may have; "!" marks a required one.
OBJECTS = {
    "log": "$schema version! runs!",
    "run": "tool! invocations columnKind results",
    "tool": "driver!",
    "toolComponent": "name! rules",
    "reportingDescriptor": "id! shortDescription helpUri",
    "multiformatMessageString": "text!",
    "message": "text!",
    "invocation": "executionSuccessful! toolExecutionNotifications",
    "notification": "level message! locations",
    "result": "ruleId ruleIndex level message! locations relatedLocations"
              " partialFingerprints properties fixes",
    "fix": "description artifactChanges!",
    "artifactChange": "artifactLocation! replacements!",
    "replacement": "deletedRegion! insertedContent",
    "deletedRegion": "startLine! startColumn! endLine! endColumn!",
    "location": "physicalLocation logicalLocations message",
    "physicalLocation": "artifactLocation region",
    "artifactLocation": "uri",
    "region": "startLine startColumn snippet",
    "artifactContent": "text",
    "logicalLocation": "name fullyQualifiedName kind",
}
SUCCESSFUL = "--failed" not in sys.argv
LEVELS = ("none", "note", "warning", "error")
# RFC 3986's URI-reference, without a space or a bare percent sign; a colon in
# the first segment is a scheme's.
URI = re.compile(r"(file:///)?(?:[A-Za-z0-9\-._~/!$&'()*+,;=@]|%[0-9A-F]{2})+")


def check(value, name):
    allowed = OBJECTS[name].split()
    assert isinstance(value, dict), (name, value)
    for key in allowed:
        assert not key.endswith("!") or key[:-1] in value, (name, "lacks", key)
    for key in value:
        assert key in [a.rstrip("!") for a in allowed], (name, "has", key)
    return value


def check_message(value, name="message"):
    assert isinstance(check(value, name)["text"], str) and value["text"]


def check_location(value):
    check(value, "location")
    if "message" in value:
        check_message(value["message"])
    for logical in value.get("logicalLocations", []):
        check(logical, "logicalLocation")
    if "physicalLocation" not in value:
        return
    physical = check(value["physicalLocation"], "physicalLocation")
    uri = check(physical["artifactLocation"], "artifactLocation")["uri"]
    assert URI.fullmatch(uri), uri
    if "region" in physical:
        region = check(physical["region"], "region")
        for key in ("startLine", "startColumn"):
            assert region.get(key, 1) >= 1, region
        if "snippet" in region:
            check(region["snippet"], "artifactContent")


def check_fix(value):
    assert check(value, "fix")["artifactChanges"]
    for change in value["artifactChanges"]:
        check(change, "artifactChange")
        uri = check(change["artifactLocation"], "artifactLocation")["uri"]
        assert URI.fullmatch(uri), uri
        assert change["replacements"]
        for replacement in change["replacements"]:
            check(replacement, "replacement")
            region = check(replacement["deletedRegion"], "deletedRegion")
            begin = region["startLine"], region["startColumn"]
            assert (1, 1) <= begin <= (region["endLine"], region["endColumn"])
            check(replacement["insertedContent"], "artifactContent")


def check_result(value, rules):
    check(value, "result")
    check_message(value["message"])
    assert value["level"] in LEVELS
    assert rules[value["ruleIndex"]]["id"] == value["ruleId"]
    for location in value["locations"] + value.get("relatedLocations", []):
        check_location(location)
    for fix in value.get("fixes", []):
        check_fix(fix)
    assert all(isinstance(v, str) for v in value["partialFingerprints"].values())


def check_run(run):
    check(run, "run")
    driver = check(check(run["tool"], "tool")["driver"], "toolComponent")
    assert driver["name"] == "corify"
    for rule in driver["rules"]:
        check_message(check(rule, "reportingDescriptor")["shortDescription"],
                      "multiformatMessageString")
    ids = [rule["id"] for rule in driver["rules"]]
    assert len(ids) == len(set(ids))
    assert run["columnKind"] in ("utf16CodeUnits", "unicodeCodePoints")
    for invocation in run["invocations"]:
        assert check(invocation, "invocation")["executionSuccessful"] is SUCCESSFUL
        for notification in invocation["toolExecutionNotifications"]:
            check_message(check(notification, "notification")["message"])
            for location in notification.get("locations", []):
                check_location(location)
    for result in run["results"]:
        check_result(result, driver["rules"])
    return len(run["results"])


log = check(json.load(sys.stdin), "log")
assert log["version"] == "2.1.0" and log["$schema"].endswith("sarif-schema-2.1.0.json")
print(sum(check_run(run) for run in log["runs"]), "results")

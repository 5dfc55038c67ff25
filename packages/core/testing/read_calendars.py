"""What Python's icalendar reads of calendar files: a list of texts comes in as JSON, the events of each go out."""
import json
import sys

from icalendar import Calendar

files = json.load(sys.stdin)
json.dump(
    [
        [
            {
                "uid": str(event["uid"]),
                "start": event["dtstart"].dt.isoformat()[:16],
                "sequence": int(event["sequence"]),
                "status": str(event["status"]),
                "summary": str(event["summary"]),
                "description": str(event.get("description", "")),
            }
            for event in Calendar.from_ical(text).walk("VEVENT")
        ]
        for text in files
    ],
    sys.stdout,
)

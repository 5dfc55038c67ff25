"""What Python's csv reads of tables: a list of texts comes in as JSON, the rows of each go out."""
import csv
import io
import json
import sys

tables = json.load(sys.stdin)
json.dump([list(csv.reader(io.StringIO(text, newline=""), strict=True)) for text in tables], sys.stdout)

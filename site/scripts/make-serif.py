"""Makes the serif of the headings: Lora at one weight, with the letters of English alone, a third of the whole font.

Its licence (OFL 1.1) reserves the name Lora for the unchanged font, so this one has a name of its own. Needs Python with
fonttools and brotli. The result is committed; run this again to change its weight or letters, from the folder `site`:

    python3 scripts/make-serif.py
"""

from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

SOURCE = Path("node_modules/@fontsource-variable/lora")
TARGET = Path("src/styles/fonts")
NAME = "InfusionKit Serif"
# Between the weight of a heading (600) and that of a quoted statement (500).
WEIGHT = 570
LETTERS = [*range(0x20, 0x7F), 0xA0, 0xA3, 0xB7, 0xD7, 0xE9]
LETTERS += [0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2026, 0x2192]

font = TTFont(SOURCE / "files/lora-latin-wght-normal.woff2")
font = instantiateVariableFont(font, {"wght": WEIGHT})

options = Options()
options.layout_features = ["kern", "liga"]
options.hinting = False
options.flavor = "woff2"
options.name_IDs = [0, 1, 2, 3, 4, 6, 13, 14]
subsetter = Subsetter(options)
subsetter.populate(unicodes=LETTERS)
subsetter.subset(font)

for record in font["name"].names:
    if record.nameID in (1, 3, 4):
        record.string = NAME
    elif record.nameID == 2:
        record.string = "Regular"
    elif record.nameID == 6:
        record.string = NAME.replace(" ", "")

TARGET.mkdir(parents=True, exist_ok=True)
font.flavor = "woff2"
font.save(TARGET / "infusionkit-serif.woff2")
(TARGET / "OFL.txt").write_text((SOURCE / "LICENSE").read_text())

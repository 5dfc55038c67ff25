/** Notes that authors write to themselves: what is still to be done, and how it was worked on. */
export const TO_DO_NOTE =
  /\b(?:TODO|TBC|TBD|FIXME|XXX)\b|\b(?:(?:has|have|needs?|remains?)(?: still)?|(?:is|are) still) to be (?:read|checked|looked up|verified|completed|confirmed|filled in)\b|\b(?:must|should) be (?:read|checked|looked up|verified|completed) (?:before|in full)\b|\bbefore (?:it is )?(?:printing|publishing|citing)\b|\bwait(?:s|ing)? for (?:a|the) (?:clinician|signature|check)|\bunverified\b|\bfrom memory\b|\blook it up before\b|graph\.json/i;

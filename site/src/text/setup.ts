/** What the set-up of a clinic says. */
export const setupText = {
  saved: {
    title: "Continue from a saved set-up",
    text: "Its text, or your link",
    hint: (file: string) => `Paste the text of ${file} or the link to your planner, or choose the file.`,
    fill: "Fill in the form",
    chooseFile: "Choose the file",
    filled: "The form is filled in from what you saved.",
    filledInPart: (left: readonly string[]) =>
      `The form is filled in. It has no field for: ${left.join(", ")}. Please add these by hand.`,
    unreadable:
      "This is not a saved set-up. Choose the file infusionkit.json, or paste its text or your link.",
  },
  clinic: {
    title: "Your clinic",
    audienceHint:
      "Where even a hint of a medicine counts as advertising, choose the second. Then nothing that you get leads to a page about the medicine.",
    nameHint: "Shown beside the plan and in print.",
    phoneHint: "As patients should read it, such as 021 555 0100, weekdays 8 to 4.",
    bookingUrl: "Your page for bookings and questions",
    bookingUrlHint:
      "Its address, such as /contact/ or https://clinic.example/book. Patients get a link to it.",
    notAnAddress: (typed: string) =>
      `“${typed}” is not the address of a page. Begin it with https:// or, on your own site, with /.`,
    nameTooLong: (length: number, most: number) =>
      `The name has ${length} characters. A link takes ${most}: please shorten it.`,
    phoneTooLong: (length: number, most: number) =>
      `The phone line has ${length} characters. A link takes ${most}: please shorten it.`,
    phoneWithoutDigit: (typed: string) =>
      `“${typed}” has no digit in it. Write the number, as in 021 555 0100.`,
  },
  help: {
    title: "If a patient needs help at once",
    intro:
      "Every widget says whom to call. Without your own numbers it shows those known for the country of your public holidays, or a directory. Check each number with the service itself before you enter it, but do not test an emergency number by calling it.",
    emergency: "Emergency number",
    lineName: "Name of a crisis line",
    linePhone: "Number of the crisis line",
    confirmedOn: "You checked these numbers on",
    /** Stands before what is wrong with the date. */
    confirmedName: "The day on which you checked the numbers",
    suggestion: (country: string, numbers: readonly string[]) =>
      `Known for ${country}, for you to check: ${numbers.join("; ")}.`,
    noEmergency: (most: number) =>
      `Give the emergency number, in at most ${most} characters, as in 112. Without it none of these numbers is shown.`,
    noLinePhone: (most: number) => `Give the number of the crisis line, in at most ${most} characters.`,
    noLineName: (most: number) => `Give the name of the crisis line, in at most ${most} characters.`,
  },
  opening: {
    title: "When you are open",
    noDayBeforeChange:
      "Tick at least one day on which the clinic is open before its opening days change, or remove the change.",
    change: "Changes of opening days",
    changeRow: (number: number) => `change ${number}`,
    from: "From this date on",
    days: "it is open on",
    add: "Add a change of opening days",
    /** Stands before what is wrong with a date. */
    fromName: "New opening days, from",
    noDay: "Tick at least one day on which the clinic is open from this date on.",
    sameDate: "Two changes have the same date. Change one of them, or remove it.",
    alternating: {
      fromName: "Alternating weeks, from",
      toName: "Alternating weeks, to",
    },
    extra: {
      fromName: "Extra opening day",
      sameDate: "Two extra days have the same date. Change one of them, or remove it.",
    },
  },
  closures: {
    title: "When you are closed",
    regionHint: "The calculator has their dates for this year and the years after it.",
    fromName: "Closed from",
    toName: "Closed to",
    reasonTooLong: (length: number, most: number) =>
      `The reason has ${length} characters. A link takes ${most}: please shorten it.`,
  },
  planning: {
    title: "How you plan a course",
    protocol: "Protocol",
    protocolHint:
      "The standard protocol is the course on the clinic’s page. A published design is what was done in a trial: it is not advice to do the same.",
    standard: "The standard protocol",
    own: "Our own protocol",
    published: "Published designs",
    ownText: "Your protocol, as JSON",
    ownHint: "Paste it here, or choose its file.",
    noOwnText: "Paste the text of your protocol’s file, or choose the file.",
    chooseOwnFile: "Choose the protocol’s file",
    horizon: "Show maintenance for",
    horizonCount: (count: number) => (count === 0 ? "None" : `${count} infusions`),
  },
  policies: {
    title: "What your clinic decides",
    intro:
      "No source settles these points. Your own words appear in the staff handbook and on its forms, for anyone who opens it with your link or file. Those marked “Patients read this, too” also appear on the patients’ pages. Leave empty what you have not decided.",
    /** Beside the question. */
    forPatients: "Patients read this, too.",
    /** The file may stand on the clinic's own site. */
    warning:
      "Whoever has the link or the file can read them. Write nothing about a patient, and no amount of a medicine.",
    open: (written: number, all: number) => `Your own words: ${written} of ${all} written`,
    tooLong: (length: number, most: number) =>
      `The text has ${length} characters. At most ${most} are allowed: please shorten it.`,
  },
  looks: { title: "How it looks, and its language" },
  check: "Check the form",
  results: {
    title: "What you get",
    complete: "Everything is filled in correctly.",
    noHolidays:
      "No public holidays are counted, so infusions can fall on them. If your clinic is closed on public holidays, choose where.",
    errors: (count: number) =>
      `${count === 1 ? "One thing needs" : `${count} things need`} to be corrected first. What you typed is kept.`,
    link: "Link to your planner",
    open: "Open the planner with your settings",
    keep: ", then keep it: Ctrl+D adds a bookmark (⌘D on a Mac). On a phone, use Share and “Add to home screen”. No server sees the settings.",
    handbook: "Link to your staff handbook",
    openHandbook: "Open the handbook with your own words",
    patients: "Link for your patients",
    openPatients: "Open the patients’ pages with your own words",
    patientsHint:
      ". Give it to your patients, or put it on your site. It holds your clinic’s name, phone line and emergency numbers, and the words that patients read. Your instructions for staff are not in it.",
    file: (name: string) => `The file ${name}`,
    fileHint:
      "Put it at the top level of your own site. When you change it, all your widgets change with it. The phone line alone stands in the snippet too, for when the file cannot be read: when it changes, paste the snippet again.",
    snippetTitle: "The snippet for your page",
    readsFile: "reads the file",
    hasSettings: "contains all settings",
    snippet: "Snippet",
    where: "Where to paste it: ",
    whereLink: "the steps for your editor",
    regulator: ". You are the one who publishes it: check with your own regulator first.",
    /** Shows in the calculator's place where its script does not run. */
    whomToCall: (purpose: string, clinic = "the clinic", phone?: string) =>
      `${purpose}: if nothing else shows here, please ${phone ? `call ${clinic} on ${phone.replace(/\.$/, "")}` : `ask ${clinic}`}.`,
  },
} as const;

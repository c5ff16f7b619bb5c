/** What the names of operations mean, word by word: verbs, plurals, and words that say nothing. All comparisons are in lower case. */

/** Words that say what an operation does. Most are nouns too; where it matters a tag or a path segment decides before the list does. */
const verbs: ReadonlySet<string> = new Set(
  (
    "abort accept acknowledge acquire activate add adjust allocate allow analyze append apply approve archive assign associate attach " +
    "authenticate authorize backfill backup ban batch begin block bulk bulk-create buy calculate call cancel capture change charge check " +
    "checkout claim classify clean clear clone close collect commit compare complete compute configure confirm connect consume convert copy count " +
    "create deactivate debug decline decode decrease decrypt deduplicate defend defer delete deliver deny deploy deprecate deprovision dequeue deregister describe destroy detach detect " +
    "disable disassociate disconnect discover dismiss dispatch dispute dissociate distribute download drop duplicate edit embed enable encode encrypt end enqueue " +
    "ensure enroll enumerate estimate evaluate exchange execute exists expand expire explain export extend extract fail favorite fetch filter " +
    "finalize find finish flag flush follow force forget forgot fork forward freeze generate get give grant grab handle has head hide hold identify " +
    "ignore impersonate import increase increment index ingest initialize initiate insert inspect install invalidate invite invoke is issue join " +
    "kick kill launch leave like link lint list listen load lock login logout lookup make map mark match merge migrate modify monitor move " +
    "mute notify obtain offboard open optimize overwrite parse partial-update patch pause pay perform pin ping play poll populate post predict " +
    "prepare preview print process promote propose protect provision publish pull purchase purge push put query queue quote read " +
    "reactivate reassign rebase reboot rebuild recalculate receive recognize recommend reconcile record recover redeem redeliver redirect " +
    "redo refresh refund regenerate register reindex reinstall reissue reject release reload remove rename render renew reopen " +
    "reorder replace replay replicate reply report repost reprocess reprovision request requeue rerun rescan reschedule resend reserve reset resize resolve restart " +
    "restore resubmit resume resync retire retrieve retry return revert review revoke rollback rotate run sample save scale scan " +
    "schedule search select send set share show shuffle shutdown sign signin signout signup simulate skip snooze sort split star " +
    "start stop store stream submit subscribe succeed suggest summarize suspend swap switch sync synchronize tag terminate test touch " +
    "toggle track transcribe transfer transform translate transition trigger trim truncate try turn unarchive unassign unban unbind unblock unclaim " +
    "undelete undeploy undo unfollow unfreeze unhide uninstall unlike unlink unlock unmark unmute unpause unpin unpublish unregister " +
    "unschedule unset unshare unstar unsubscribe unsuspend untag untrash unwatch update upgrade upload upsert use validate verify view void vote " +
    "wait wake watch withdraw write"
  ).split(" "),
);

/** Verbs that also read well as the last segment of a `GET`: `/users/search`, `/files/{id}/download`. */
const readingVerbs: ReadonlySet<string> = new Set(
  "autocomplete check compare count download estimate exists export find lookup ping poll preview query render search stream validate verify watch".split(
    " ",
  ),
);

/** Verbs that hardly ever stand before a noun as a part of it: `GetRoles` and `add_member` say what is done, `pull-requests` what there is. */
const plainVerbs: ReadonlySet<string> = new Set(
  "accept add apply assign attach authenticate authorize calculate cancel check clear compute confirm convert create deactivate delete detach disable disconnect enable enqueue execute fetch find generate get impersonate import initialize initiate insert invite invoke is list load make mark modify notify process publish put refresh reject remove rename resend reset restore resume retrieve revoke save send set submit subscribe suspend terminate toggle unassign unlink unsubscribe update upload upsert validate verify".split(
    " ",
  ),
);

/** Words after a noun that begin a phrase about it: `getPetById`, `listIssuesForRepo`. */
const prepositions: ReadonlySet<string> = new Set(
  "about across after against and as at before between by during for from in inside into of on onto or over per since through to under until using via when where which with within without".split(
    " ",
  ),
);

/** Words between a verb and its noun that say how many there are. */
const quantifiers: ReadonlySet<string> = new Set(
  "all any batch bulk every many multiple one several single".split(" "),
);

/** Words between a verb and its noun that add nothing: `get-an-album`. */
const articles: ReadonlySet<string> = new Set(["a", "an", "the"]);

/** Plurals that end like singulars, and the other way round. */
const unchanged: ReadonlySet<string> = new Set(
  "data equipment feedback health history information media metadata software staff weather series species news status canvas alias analysis basis gas bus lens process address access business class progress success https dns sms tls aws sms gps os kubernetes".split(
    " ",
  ),
);

/** Whether a word says what is done. */
export function isVerb(word: string): boolean {
  return verbs.has(word.toLowerCase());
}

/** Whether a last path segment that starts with this word names an action when it is read by `GET`. */
export function isReadingVerb(word: string): boolean {
  return readingVerbs.has(word.toLowerCase());
}

/** Whether a word is a verb and no likely part of a noun (`get`, `create`; not `pull`, `order`). */
export function isPlainVerb(word: string): boolean {
  return plainVerbs.has(word.toLowerCase());
}

/** `by`, `for`, `in`, … and the conjunctions `and`, `or`. */
export function isPreposition(word: string): boolean {
  return prepositions.has(word.toLowerCase());
}

/** `all`, `many`, `one`, … */
export function isQuantifier(word: string): boolean {
  return quantifiers.has(word.toLowerCase());
}

/** `a`, `an`, `the`. */
export function isArticle(word: string): boolean {
  return articles.has(word.toLowerCase());
}

/** The singular of an English word in lower case, near enough to compare names: `Categories` → `category`, `boxes` → `box`. */
export function singular(word: string): string {
  const lower = word.toLowerCase();
  if (lower.length < 4 || unchanged.has(lower)) return lower;
  if (lower.endsWith("ies")) return `${lower.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh)es$/.test(lower)) return lower.slice(0, -2);
  if (/(?:statuses|aliases|buses|lenses)$/.test(lower)) return lower.slice(0, -2);
  if (lower.endsWith("s") && !/(?:ss|us|is)$/.test(lower)) return lower.slice(0, -1);
  return lower;
}

/** The plural of an English word, by the ending: `Book` → `Books`, `category` → `categories`; plurals and words without one stay. */
export function asPlural(word: string): string {
  const lower = word.toLowerCase();
  if (isPlural(word) || unchanged.has(lower) || lower.length < 2 || isVersion(word)) return word;
  if (/[^aeiou]y$/.test(lower)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(lower) ? `${word}es` : `${word}s`;
}

/** Whether a word is a plural that {@link singular} knows. */
export function isPlural(word: string): boolean {
  return singular(word) !== word.toLowerCase();
}

/** The singular in the case in which a word is written: `Albums` → `Album`. */
export function asSingular(word: string): string {
  const plain = singular(word);
  return plain === word.toLowerCase()
    ? word
    : word.startsWith(plain.slice(0, 1))
      ? plain
      : plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** Words joined so that spelling, case and number do not matter: `SSH Keys`, `sshKeys` and `ssh_key` are all `sshkey`. */
export function comparable(parts: readonly string[]): string {
  const last = parts.at(-1);
  return last === undefined ? "" : parts.slice(0, -1).join("").toLowerCase() + singular(last);
}

/** `v1`, `V2beta1`, `2023-10-01` or `20231001`, `1.0`: a segment or word that only says which version. */
export function isVersion(text: string): boolean {
  return /^(?:v\d+(?:[._-]?\d+)*(?:(?:alpha|beta|p|rc)\d*(?:p\d+)?)?|\d{4}-?\d{2}-?\d{2}|\d+(?:\.\d+)+)$/i.test(text);
}

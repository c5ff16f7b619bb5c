import { bytesOfText, ed25519Key, hmacKey, listOf, verifierOf, type SignatureKey } from "../internal/signature.js";
import type { WebhookVerifier } from "./webhook-verifier.js";

export interface StandardWebhooksOptions {
  /**
   * Secrets `whsec_…` (their base64 alone will do) or public keys `whpk_…`; several while one is being replaced. One
   * that is empty or malformed throws a `TypeError`.
   */
  readonly secret: string | readonly string[];
  /** Greatest distance between the time of the message and now, before or after, in seconds. Default 300. */
  readonly toleranceInSeconds?: number | undefined;
  /**
   * Whether the id of a genuine message was handled before. Asked last. Senders repeat what was not answered with
   * success, so remember an id once it is handled.
   */
  readonly seen?: ((id: string) => boolean | PromiseLike<boolean>) | undefined;
}

/**
 * Signatures by Standard Webhooks: the headers `webhook-id`, `webhook-timestamp` and `webhook-signature`, also under their
 * older names `svix-…`; `v1` (HMAC with SHA-256) and `v1a` (Ed25519), of which one must match.
 */
export function standardWebhooks(options: StandardWebhooksOptions): WebhookVerifier {
  return verifierOf({
    ...options,
    keys: listOf(options.secret).map(keyOf),
    read: (header, body) => {
      const prefix = header("webhook-signature") ? "webhook-" : "svix-";
      const [id, timestamp, list] = ["id", "timestamp", "signature"].map((name) => header(prefix + name));
      // With full stops in it, the borders between id, time and body could be moved.
      if (!id || id.includes(".") || !timestamp || !list) return undefined;
      const signatures = list.split(" ").map((each) => {
        const [version, text = ""] = each.split(",", 2);
        const algorithm = version === "v1a" ? "Ed25519" : "HMAC";
        return [algorithm, /^v1a?$/.test(version!) ? bytesOfText(text, "base64") : undefined] as const;
      });
      return { id, timestamp, signatures, content: [`${id}.${timestamp}.`, body] };
    },
  });
}

function keyOf(secret: string): SignatureKey {
  // `null` would be good base64 as text.
  const [, prefix, text] = (typeof secret === "string" && /^(whsec_|whpk_)?([A-Za-z\d+/]+={0,2})$/.exec(secret)) || [];
  const bytes = text && bytesOfText(text, "base64");
  if (!bytes) throw new TypeError("A secret is whsec_ or whpk_ and base64");
  return prefix === "whpk_" ? ed25519Key(bytes) : hmacKey(bytes, "SHA-256");
}
